import Foundation
import Testing

@testable import Manchette

@Suite struct LanguageIdentifierTests {
    private func tag(_ text: String) -> String? { LanguageIdentifier.identify(Array(text.utf8)) }

    @Test(arguments: [
        ("fr", "Le fournisseur a coupé l'accès à ses serveurs dans la nuit de dimanche à lundi, selon la presse."),
        (
            "de",
            "Der Anbieter hat den Zugang zu seinen Servern in der Nacht auf Montag gesperrt, wie die Zeitung schreibt."
        ),
        ("en", "The company shut down its servers during the night, according to a report published on Monday."),
        (
            "it",
            "La società ha bloccato l'accesso ai propri server nella notte tra domenica e lunedì, scrive il giornale."
        ),
        ("es", "La empresa cerró el acceso a sus servidores durante la noche del domingo, según informó el periódico."),
        ("pt", "A empresa fechou o acesso aos seus servidores durante a noite, segundo informou ontem o jornal."),
        (
            "nl",
            "Het bedrijf heeft in de nacht van zondag op maandag de toegang tot zijn servers afgesloten, meldt de krant."
        ),
        ("pl", "Firma w nocy z niedzieli na poniedziałek odcięła dostęp do swoich serwerów, jak podaje gazeta."),
        ("cs", "Společnost v noci na pondělí odpojila přístup ke svým serverům, uvedl dnes ráno deník."),
        ("sk", "Spoločnosť v noci na pondelok odpojila prístup k svojim serverom, uviedol dnes ráno denník."),
        ("hu", "A cég vasárnapról hétfőre virradó éjszaka megszüntette a hozzáférést a kiszolgálóihoz, írja a lap."),
        ("ro", "Compania a întrerupt accesul la serverele sale în noaptea de duminică spre luni, scrie presa."),
        (
            "hr",
            "Tvrtka je u noći na ponedjeljak isključila pristup svojim poslužiteljima, izvijestile su jutros novine."
        ),
        (
            "sl",
            "Podjetje je v noči na ponedeljek izključilo dostop do svojih strežnikov, je danes zjutraj poročal časnik."
        ),
        ("sv", "Företaget stängde under natten till måndagen av tillgången till sina servrar, skriver tidningen."),
        (
            "da",
            "Regeringen vil ikke hæve afgifterne, siger ministeren efter et møde, hvor ingen af de øvrige partier var med."
        ),
        ("nb", "Selskapet stengte natt til mandag tilgangen til serverne sine, skriver avisen i dag tidlig."),
        ("fi", "Yhtiö sulki maanantain vastaisena yönä pääsyn palvelimilleen, kertoo sanomalehti tänään."),
        ("et", "Ettevõte sulges ööl vastu esmaspäeva ligipääsu oma serveritele, kirjutab täna hommikul ajaleht."),
        ("lv", "Uzņēmums naktī uz pirmdienu slēdza piekļuvi saviem serveriem, šorīt raksta laikraksts."),
        ("lt", "Bendrovė naktį į pirmadienį išjungė prieigą prie savo serverių, šiandien rašo dienraštis."),
        ("tr", "Şirket, pazarı pazartesiye bağlayan gece sunucularına erişimi kapattı, diye yazdı gazete."),
        ("vi", "Công ty đã ngắt quyền truy cập vào máy chủ của mình trong đêm chủ nhật, theo báo chí đưa tin."),
        ("id", "Perusahaan itu menutup akses ke servernya pada malam hari, demikian dilaporkan surat kabar tersebut."),
        ("ca", "L'empresa va tallar l'accés als seus servidors durant la nit de diumenge, segons informa el diari."),
        ("ru", "Компания закрыла доступ к своим серверам в ночь на понедельник, сообщает сегодня газета."),
        ("uk", "Компанія закрила доступ до своїх серверів у ніч на понеділок, повідомляє сьогодні газета."),
        ("bg", "Компанията спря достъпа до своите сървъри през нощта срещу понеделник, съобщава днес вестникът."),
        ("sr", "Компанија је у ноћи између недеље и понедељка искључила приступ својим серверима, пишу новине."),
        ("mk", "Компанијата во ноќта кон понеделник го прекина пристапот до своите сервери, пишува весникот."),
        ("el", "Η εταιρεία έκλεισε την πρόσβαση στους διακομιστές της."),
        ("he", "החברה סגרה את הגישה לשרתים שלה בלילה."),
        ("ar", "أغلقت الشركة الوصول إلى خوادمها خلال الليل بحسب ما ذكرته الصحيفة اليوم."),
        ("fa", "این شرکت دسترسی به سرورهای خود را در شب بست، به گزارش روزنامه‌ها که امروز منتشر شد."),
        ("hi", "कंपनी ने रात के दौरान अपने सर्वरों तक पहुँच बंद कर दी, अखबार ने आज यह खबर दी है।"),
        ("zh", "该公司在夜间关闭了对其服务器的访问。"), ("ja", "同社は夜のうちにサーバーへの接続を停止した。"),
        ("ko", "그 회사는 밤사이 서버 접속을 차단했다고 밝혔다."), ("th", "บริษัทปิดการเข้าถึงเซิร์ฟเวอร์ในช่วงกลางคืน"),
        ("ka", "კომპანიამ ღამით სერვერებზე წვდომა დახურა."), ("hy", "Ընկերությունը գիշերը փակել է մուտքը։"),
    ])
    func aSentenceIsEnough(language: String, text: String) { #expect(tag(text) == language) }

    @Test(arguments: ["", "Paris", "OK", "123 456", "Netflix", "ok 東京", "…", "Tags", "TV"])
    func shortTextsGiveNoAnswer(text: String) { #expect(tag(text) == nil) }

    @Test func capitalsMakeNoDifference() {
        #expect(tag("LE FOURNISSEUR A COUPÉ L'ACCÈS À SES SERVEURS DANS LA NUIT, DÉCLARE LE MINISTÈRE") == "fr")
        #expect(tag("КОМПАНИЯ ЗАКРЫЛА ДОСТУП К СВОИМ СЕРВЕРАМ В НОЧЬ НА ПОНЕДЕЛЬНИК") == "ru")
    }

    @Test func namesInAnotherScriptDoNotDecide() {
        #expect(tag("AppleとGoogleは新しいサービスを発表した。iPhoneで使える。") == "ja")
    }

    @Test func theConfidenceGrowsWithTheText() throws {
        let sentence = "Le gouvernement annonce un plan pour les petites communes. "
        func confidence(_ text: String) -> Double? {
            Array(text.utf8).withUnsafeBufferPointer { LanguageIdentifier.identify($0)?.confidence }
        }
        let long = try #require(confidence(String(repeating: sentence, count: 3)))
        #expect(long > 0.9 && long <= 1)
    }

    @Test func anyBytesAreTaken() {
        var state: UInt64 = 5
        let known = Set(LanguageModel.shared.tags + WritingScript.allCases.compactMap(\.onlyLanguage))
        for length in [1, 7, 100, 4095, 4096, 4097, 20_000] {
            let bytes = (0..<length).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
            for bytes in [bytes, [UInt8](repeating: 0xC3, count: length), [UInt8](repeating: 0x61, count: length)] {
                let found = bytes.withUnsafeBufferPointer { LanguageIdentifier.identify($0) }
                guard let found else { continue }
                #expect(
                    known.contains(found.tag) && found.confidence > 0 && found.confidence <= 1, "\(length): \(found)")
            }
        }
    }

    @Test func theModelKnowsThirtyLanguagesAndMore() {
        let alone = WritingScript.allCases.compactMap(\.onlyLanguage)
        #expect(Set(LanguageModel.shared.tags + alone).count >= 60)
    }

    @Test func longWordsAndTextsOfAllLengthsAreRead() {
        let sentence = "Der Anbieter hat den Zugang zu seinen Servern in der Nacht gesperrt, wie die Zeitung schreibt. "
        for count in [1, 10, 11, 42, 43, 44, 200] {
            #expect(tag(String(repeating: sentence, count: count)) == "de", "\(count)")
        }
        let long = String(repeating: "Straßenbahn", count: 400)
        #expect(tag(long + " " + sentence) == "de")
        // A word that the first stretch's end cuts is read in whole.
        #expect(tag(String(sentence.prefix(90)) + " " + long) == "de")
    }

    /// A text opens with a quote in another language, and goes on in its own.
    @Test(arguments: [
        (
            "nl",
            "Het bedrijf heeft in de nacht van zondag op maandag de toegang tot zijn servers afgesloten, meldt de krant. "
        ),
        ("ru", "Компания в ночь на понедельник закрыла доступ к своим серверам, сообщает сегодня утром газета. "),
        (
            "de",
            "Der Anbieter hat den Zugang zu seinen Servern in der Nacht auf Montag gesperrt, wie die Zeitung schreibt. "
        ),
    ])
    func aQuoteAtTheBeginningIsNotTheText(_ language: String, _ sentence: String) {
        let quote = "The company shut down its servers during the night, according to a report published on Monday. "
        let text = String(repeating: quote, count: 6) + String(repeating: sentence, count: 20)
        #expect(tag(text) == language)
    }
}
