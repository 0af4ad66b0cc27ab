/// The tables of an SQLite output.
enum SQLiteSchema {
    /// "Mnch", by which `file` and others tell the database from any other.
    static let applicationID = 0x4D6E_6368

    /// Creates the tables, their indices and the full-text index.
    static let creation = """
        CREATE TABLE articles (
            number INTEGER PRIMARY KEY,
            id TEXT, url TEXT, canonical_url TEXT, site TEXT, kind TEXT, language TEXT,
            kicker TEXT, headline TEXT, lead TEXT, published TEXT, modified TEXT, section TEXT, webcode TEXT,
            access TEXT, truncated INTEGER, remaining REAL,
            text TEXT, body TEXT, images TEXT,
            source_kind TEXT, path TEXT, record TEXT, bytes INTEGER, encoding TEXT,
            confidence REAL, confidences TEXT, provenance TEXT,
            duplicate_of INTEGER REFERENCES articles (number), similarity REAL,
            single_page_link TEXT, next_page_link TEXT, warnings TEXT
        ) STRICT;
        CREATE INDEX articles_id ON articles (id) WHERE id IS NOT NULL;
        CREATE INDEX articles_url ON articles (url);
        CREATE INDEX articles_canonical_url ON articles (canonical_url);
        CREATE INDEX articles_site ON articles (site, published);
        CREATE INDEX articles_published ON articles (published);
        CREATE INDEX articles_language ON articles (language);
        CREATE INDEX articles_duplicate_of ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;

        CREATE TABLE authors (
            article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE, position INTEGER NOT NULL,
            name TEXT NOT NULL, role TEXT, organization TEXT, PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX authors_name ON authors (name);

        CREATE TABLE tags (
            article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE, position INTEGER NOT NULL,
            tag TEXT NOT NULL, PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tags_tag ON tags (tag);

        CREATE TABLE quotes (
            article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE, position INTEGER NOT NULL,
            text TEXT NOT NULL, speaker TEXT, speaker_role TEXT, cue TEXT, kind TEXT NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX quotes_speaker ON quotes (speaker);

        CREATE TABLE entities (
            article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE, position INTEGER NOT NULL,
            name TEXT NOT NULL, type TEXT NOT NULL, count INTEGER NOT NULL, aliases TEXT NOT NULL,
            mentions TEXT NOT NULL, confidence REAL NOT NULL, PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entities_name ON entities (name, type);

        CREATE TABLE dates (
            article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE, position INTEGER NOT NULL,
            text TEXT NOT NULL, value TEXT NOT NULL, type TEXT NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX dates_value ON dates (value);

        CREATE TABLE noise (
            article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE, position INTEGER NOT NULL,
            class TEXT NOT NULL, text TEXT NOT NULL, block INTEGER NOT NULL, reason TEXT NOT NULL,
            PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX noise_class ON noise (class);

        CREATE TABLE errors (
            number INTEGER PRIMARY KEY,
            id TEXT, file TEXT NOT NULL, entry TEXT, line INTEGER, "offset" INTEGER,
            code TEXT NOT NULL, message TEXT NOT NULL
        ) STRICT;
        CREATE INDEX errors_code ON errors (code);

        CREATE VIRTUAL TABLE search USING fts5(
            headline, lead, text, content = 'articles', content_rowid = 'number',
            tokenize = "unicode61 remove_diacritics 2"
        );
        CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
            INSERT INTO search (rowid, headline, lead, text) VALUES (new.number, new.headline, new.lead, new.text);
        END;
        CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN
            INSERT INTO search (search, rowid, headline, lead, text)
            VALUES ('delete', old.number, old.headline, old.lead, old.text);
        END;
        CREATE TRIGGER articles_updated AFTER UPDATE OF number, headline, lead, text ON articles BEGIN
            INSERT INTO search (search, rowid, headline, lead, text)
            VALUES ('delete', old.number, old.headline, old.lead, old.text);
            INSERT INTO search (rowid, headline, lead, text) VALUES (new.number, new.headline, new.lead, new.text);
        END;

        -- The journal of the run, in the same transactions as the articles that it speaks of.
        CREATE TABLE run (
            identity TEXT NOT NULL, items INTEGER NOT NULL, complete INTEGER NOT NULL, input TEXT
        ) STRICT;
        CREATE TABLE fingerprints (number INTEGER PRIMARY KEY, record BLOB NOT NULL) STRICT;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = 2;
        """
}
