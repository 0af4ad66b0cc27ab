/// Names of character references that pages encode twice: HTML 4's list and the letters of Europe's languages, as
/// `name=code point in hexadecimal`.
enum CharacterReferenceNames {
    /// The character of a name; nil when it is none of these.
    static func codePoint(_ name: some Sequence<UInt8>) -> Unicode.Scalar? {
        let list = UnsafeBufferPointer(start: Self.list.utf8Start, count: Self.list.utf8CodeUnitCount)
        var (low, high) = (0, list.count)
        while low < high {
            var start = (low + high) / 2
            while start > low, !isSeparator(list[start - 1]) { start -= 1 }
            var end = start
            while end < list.count, !isSeparator(list[end]) { end += 1 }
            let pair = list.piece(start..<end)
            guard let equals = pair.place(of: UInt8(ascii: "=")) else { return nil }
            let known = pair.piece(0..<equals)
            if known.elementsEqual(name) {
                return UInt32(pair.piece(from: equals + 1).string, radix: 16).flatMap { Unicode.Scalar($0) }
            }
            if known.lexicographicallyPrecedes(name) { low = min(end + 1, high) } else { high = start }
        }
        return nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }

    /// In the order of their bytes, to be found by halves.
    private static let list: StaticString = """
        AElig=C6 Aacute=C1 Abreve=102 Acirc=C2 Agrave=C0 Alpha=391 Aogon=104 Aring=C5 Atilde=C3 Auml=C4 Beta=392
        Cacute=106 Ccaron=10C Ccedil=C7 Chi=3A7 Dagger=2021 Delta=394 Dstrok=110 ETH=D0 Eacute=C9 Ecaron=11A Ecirc=CA
        Egrave=C8 Eogon=118 Epsilon=395 Eta=397 Euml=CB Gamma=393 Gbreve=11E Iacute=CD Icirc=CE Idot=130 Igrave=CC
        Iota=399 Iuml=CF Kappa=39A Lambda=39B Lstrok=141 Mu=39C Nacute=143 NewLine=A Ntilde=D1 Nu=39D OElig=152
        Oacute=D3 Ocirc=D4 Odblac=150 Ograve=D2 Omega=3A9 Omicron=39F Oslash=D8 Otilde=D5 Ouml=D6 Phi=3A6 Pi=3A0
        Prime=2033 Psi=3A8 Rcaron=158 Rho=3A1 Sacute=15A Scaron=160 Scedil=15E Sigma=3A3 THORN=DE Tab=9 Tau=3A4
        Theta=398 Uacute=DA Ucirc=DB Udblac=170 Ugrave=D9 Upsilon=3A5 Uring=16E Uuml=DC Xi=39E Yacute=DD Yuml=178
        Zacute=179 Zcaron=17D Zdot=17B Zeta=396 aacute=E1 abreve=103 acirc=E2 acute=B4 aelig=E6 agrave=E0 alefsym=2135
        alpha=3B1 amacr=101 amp=26 and=2227 ang=2220 aogon=105 apos=27 aring=E5 asymp=2248 atilde=E3 auml=E4
        bdquo=201E beta=3B2 brvbar=A6 bull=2022 cacute=107 cap=2229 ccaron=10D ccedil=E7 cedil=B8 cent=A2 chi=3C7
        circ=2C6 clubs=2663 colon=3A comma=2C commat=40 cong=2245 copy=A9 crarr=21B5 cup=222A curren=A4 dArr=21D3
        dagger=2020 darr=2193 dash=2010 dcaron=10F deg=B0 delta=3B4 diams=2666 divide=F7 dollar=24 dstrok=111
        eacute=E9 ecaron=11B ecirc=EA egrave=E8 emacr=113 empty=2205 emsp=2003 ensp=2002 eogon=119 epsilon=3B5
        equals=3D equiv=2261 eta=3B7 eth=F0 euml=EB euro=20AC excl=21 exist=2203 fnof=192 forall=2200 frac12=BD
        frac14=BC frac34=BE frasl=2044 gamma=3B3 gbreve=11F ge=2265 gt=3E hArr=21D4 harr=2194 hearts=2665 hellip=2026
        horbar=2015 hyphen=2010 iacute=ED icirc=EE iexcl=A1 igrave=EC imacr=12B image=2111 imath=131 infin=221E
        int=222B iota=3B9 iquest=BF isin=2208 iuml=EF kappa=3BA lArr=21D0 lambda=3BB lang=2329 laquo=AB larr=2190
        lceil=2308 ldquo=201C le=2264 lfloor=230A lowast=2217 lowbar=5F loz=25CA lpar=28 lrm=200E lsaquo=2039 lsqb=5B
        lsquo=2018 lstrok=142 lt=3C macr=AF mdash=2014 micro=B5 middot=B7 minus=2212 mu=3BC nabla=2207 nacute=144
        nbsp=A0 ncaron=148 ndash=2013 ne=2260 ni=220B not=AC notin=2209 nsub=2284 ntilde=F1 nu=3BD num=23 oacute=F3
        ocirc=F4 odblac=151 oelig=153 ograve=F2 oline=203E omacr=14D omega=3C9 omicron=3BF oplus=2295 or=2228 ordf=AA
        ordm=BA oslash=F8 otilde=F5 otimes=2297 ouml=F6 para=B6 part=2202 percnt=25 period=2E permil=2030 perp=22A5
        phi=3C6 pi=3C0 piv=3D6 plus=2B plusmn=B1 pound=A3 prime=2032 prod=220F prop=221D psi=3C8 quest=3F quot=22
        rArr=21D2 radic=221A rang=232A raquo=BB rarr=2192 rcaron=159 rceil=2309 rdquo=201D real=211C reg=AE
        rfloor=230B rho=3C1 rlm=200F rpar=29 rsaquo=203A rsqb=5D rsquo=2019 sacute=15B sbquo=201A scaron=161
        scedil=15F sdot=22C5 sect=A7 semi=3B shy=AD sigma=3C3 sigmaf=3C2 sim=223C sol=2F spades=2660 sub=2282
        sube=2286 sum=2211 sup=2283 sup1=B9 sup2=B2 sup3=B3 supe=2287 szlig=DF tau=3C4 tcaron=165 there4=2234
        theta=3B8 thetasym=3D1 thinsp=2009 thorn=FE tilde=2DC times=D7 trade=2122 uArr=21D1 uacute=FA uarr=2191
        ucirc=FB udblac=171 ugrave=F9 umacr=16B uml=A8 upsih=3D2 upsilon=3C5 uring=16F uuml=FC verbar=7C weierp=2118
        xi=3BE yacute=FD yen=A5 yuml=FF zacute=17A zcaron=17E zdot=17C zeta=3B6 zwj=200D zwnj=200C
        """
}
