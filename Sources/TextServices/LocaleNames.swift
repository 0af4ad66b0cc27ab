import CICU

/// What languages call countries, languages, currencies, months and weekdays, from ICU's locale data (CLDR).
public enum LocaleNames {
    /// Codes of countries (ISO 3166-1 alpha-2).
    public static var countryCodes: [String] { codes(0) }
    /// Codes of languages (ISO 639).
    public static var languageCodes: [String] { codes(1) }

    /// A country's name in a language; nil when the language has none for it.
    public static func country(_ code: String, in locale: String) -> String? { displayName(0, code, locale) }
    /// A language's name in another language.
    public static func language(_ code: String, in locale: String) -> String? { displayName(1, code, locale) }
    /// A currency's name (by its ISO 4217 code) in a language.
    public static func currency(_ code: String, in locale: String) -> String? { displayName(2, code, locale) }

    /// A list of calendar names.
    public enum CalendarNames: Int32, Sendable, CaseIterable {
        /// As written in a date ("января").
        case months = 0
        case shortMonths
        /// As written alone ("январь").
        case standaloneMonths, standaloneShortMonths
        /// From Sunday on.
        case weekdays, shortWeekdays, standaloneWeekdays, standaloneShortWeekdays
        case dayPeriods
    }

    /// Calendar names in a language, January or Sunday first.
    public static func calendar(_ names: CalendarNames, in locale: String) -> [String] {
        lines(withICUOutput(capacity: 1024) { manchette_icu_calendar_names(names.rawValue, locale, $0, $1) })
    }

    private static func codes(_ kind: Int32) -> [String] {
        lines(withICUOutput(capacity: 4096) { manchette_icu_codes(kind, $0, $1) })
    }

    private static func displayName(_ kind: Int32, _ code: String, _ locale: String) -> String? {
        withICUOutput(capacity: 256) { manchette_icu_display_name(kind, code, locale, $0, $1) }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func lines(_ bytes: [UInt8]?) -> [String] {
        (bytes ?? []).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}
