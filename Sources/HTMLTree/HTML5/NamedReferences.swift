// Written by Tools/html/generate_references.py; do not edit.

/// The named character references of the HTML standard, by a hash of the name.
enum NamedReferences {
    /// All names, one after the other.
    static let names: StaticString = """
        AEligAElig;AMPAMP;AacuteAacute;Abreve;AcircAcirc;Acy;Afr;AgraveAgrave;Alpha;Amacr;And;Aogon;Aopf;App\
        lyFunction;AringAring;Ascr;Assign;AtildeAtilde;AumlAuml;Backslash;Barv;Barwed;Bcy;Because;Bernoullis\
        ;Beta;Bfr;Bopf;Breve;Bscr;Bumpeq;CHcy;COPYCOPY;Cacute;Cap;CapitalDifferentialD;Cayleys;Ccaron;Ccedil\
        Ccedil;Ccirc;Cconint;Cdot;Cedilla;CenterDot;Cfr;Chi;CircleDot;CircleMinus;CirclePlus;CircleTimes;Clo\
        ckwiseContourIntegral;CloseCurlyDoubleQuote;CloseCurlyQuote;Colon;Colone;Congruent;Conint;ContourInt\
        egral;Copf;Coproduct;CounterClockwiseContourIntegral;Cross;Cscr;Cup;CupCap;DD;DDotrahd;DJcy;DScy;DZc\
        y;Dagger;Darr;Dashv;Dcaron;Dcy;Del;Delta;Dfr;DiacriticalAcute;DiacriticalDot;DiacriticalDoubleAcute;\
        DiacriticalGrave;DiacriticalTilde;Diamond;DifferentialD;Dopf;Dot;DotDot;DotEqual;DoubleContourIntegr\
        al;DoubleDot;DoubleDownArrow;DoubleLeftArrow;DoubleLeftRightArrow;DoubleLeftTee;DoubleLongLeftArrow;\
        DoubleLongLeftRightArrow;DoubleLongRightArrow;DoubleRightArrow;DoubleRightTee;DoubleUpArrow;DoubleUp\
        DownArrow;DoubleVerticalBar;DownArrow;DownArrowBar;DownArrowUpArrow;DownBreve;DownLeftRightVector;Do\
        wnLeftTeeVector;DownLeftVector;DownLeftVectorBar;DownRightTeeVector;DownRightVector;DownRightVectorB\
        ar;DownTee;DownTeeArrow;Downarrow;Dscr;Dstrok;ENG;ETHETH;EacuteEacute;Ecaron;EcircEcirc;Ecy;Edot;Efr\
        ;EgraveEgrave;Element;Emacr;EmptySmallSquare;EmptyVerySmallSquare;Eogon;Eopf;Epsilon;Equal;EqualTild\
        e;Equilibrium;Escr;Esim;Eta;EumlEuml;Exists;ExponentialE;Fcy;Ffr;FilledSmallSquare;FilledVerySmallSq\
        uare;Fopf;ForAll;Fouriertrf;Fscr;GJcy;GTGT;Gamma;Gammad;Gbreve;Gcedil;Gcirc;Gcy;Gdot;Gfr;Gg;Gopf;Gre\
        aterEqual;GreaterEqualLess;GreaterFullEqual;GreaterGreater;GreaterLess;GreaterSlantEqual;GreaterTild\
        e;Gscr;Gt;HARDcy;Hacek;Hat;Hcirc;Hfr;HilbertSpace;Hopf;HorizontalLine;Hscr;Hstrok;HumpDownHump;HumpE\
        qual;IEcy;IJlig;IOcy;IacuteIacute;IcircIcirc;Icy;Idot;Ifr;IgraveIgrave;Im;Imacr;ImaginaryI;Implies;I\
        nt;Integral;Intersection;InvisibleComma;InvisibleTimes;Iogon;Iopf;Iota;Iscr;Itilde;Iukcy;IumlIuml;Jc\
        irc;Jcy;Jfr;Jopf;Jscr;Jsercy;Jukcy;KHcy;KJcy;Kappa;Kcedil;Kcy;Kfr;Kopf;Kscr;LJcy;LTLT;Lacute;Lambda;\
        Lang;Laplacetrf;Larr;Lcaron;Lcedil;Lcy;LeftAngleBracket;LeftArrow;LeftArrowBar;LeftArrowRightArrow;L\
        eftCeiling;LeftDoubleBracket;LeftDownTeeVector;LeftDownVector;LeftDownVectorBar;LeftFloor;LeftRightA\
        rrow;LeftRightVector;LeftTee;LeftTeeArrow;LeftTeeVector;LeftTriangle;LeftTriangleBar;LeftTriangleEqu\
        al;LeftUpDownVector;LeftUpTeeVector;LeftUpVector;LeftUpVectorBar;LeftVector;LeftVectorBar;Leftarrow;\
        Leftrightarrow;LessEqualGreater;LessFullEqual;LessGreater;LessLess;LessSlantEqual;LessTilde;Lfr;Ll;L\
        leftarrow;Lmidot;LongLeftArrow;LongLeftRightArrow;LongRightArrow;Longleftarrow;Longleftrightarrow;Lo\
        ngrightarrow;Lopf;LowerLeftArrow;LowerRightArrow;Lscr;Lsh;Lstrok;Lt;Map;Mcy;MediumSpace;Mellintrf;Mf\
        r;MinusPlus;Mopf;Mscr;Mu;NJcy;Nacute;Ncaron;Ncedil;Ncy;NegativeMediumSpace;NegativeThickSpace;Negati\
        veThinSpace;NegativeVeryThinSpace;NestedGreaterGreater;NestedLessLess;NewLine;Nfr;NoBreak;NonBreakin\
        gSpace;Nopf;Not;NotCongruent;NotCupCap;NotDoubleVerticalBar;NotElement;NotEqual;NotEqualTilde;NotExi\
        sts;NotGreater;NotGreaterEqual;NotGreaterFullEqual;NotGreaterGreater;NotGreaterLess;NotGreaterSlantE\
        qual;NotGreaterTilde;NotHumpDownHump;NotHumpEqual;NotLeftTriangle;NotLeftTriangleBar;NotLeftTriangle\
        Equal;NotLess;NotLessEqual;NotLessGreater;NotLessLess;NotLessSlantEqual;NotLessTilde;NotNestedGreate\
        rGreater;NotNestedLessLess;NotPrecedes;NotPrecedesEqual;NotPrecedesSlantEqual;NotReverseElement;NotR\
        ightTriangle;NotRightTriangleBar;NotRightTriangleEqual;NotSquareSubset;NotSquareSubsetEqual;NotSquar\
        eSuperset;NotSquareSupersetEqual;NotSubset;NotSubsetEqual;NotSucceeds;NotSucceedsEqual;NotSucceedsSl\
        antEqual;NotSucceedsTilde;NotSuperset;NotSupersetEqual;NotTilde;NotTildeEqual;NotTildeFullEqual;NotT\
        ildeTilde;NotVerticalBar;Nscr;NtildeNtilde;Nu;OElig;OacuteOacute;OcircOcirc;Ocy;Odblac;Ofr;OgraveOgr\
        ave;Omacr;Omega;Omicron;Oopf;OpenCurlyDoubleQuote;OpenCurlyQuote;Or;Oscr;OslashOslash;OtildeOtilde;O\
        times;OumlOuml;OverBar;OverBrace;OverBracket;OverParenthesis;PartialD;Pcy;Pfr;Phi;Pi;PlusMinus;Poinc\
        areplane;Popf;Pr;Precedes;PrecedesEqual;PrecedesSlantEqual;PrecedesTilde;Prime;Product;Proportion;Pr\
        oportional;Pscr;Psi;QUOTQUOT;Qfr;Qopf;Qscr;RBarr;REGREG;Racute;Rang;Rarr;Rarrtl;Rcaron;Rcedil;Rcy;Re\
        ;ReverseElement;ReverseEquilibrium;ReverseUpEquilibrium;Rfr;Rho;RightAngleBracket;RightArrow;RightAr\
        rowBar;RightArrowLeftArrow;RightCeiling;RightDoubleBracket;RightDownTeeVector;RightDownVector;RightD\
        ownVectorBar;RightFloor;RightTee;RightTeeArrow;RightTeeVector;RightTriangle;RightTriangleBar;RightTr\
        iangleEqual;RightUpDownVector;RightUpTeeVector;RightUpVector;RightUpVectorBar;RightVector;RightVecto\
        rBar;Rightarrow;Ropf;RoundImplies;Rrightarrow;Rscr;Rsh;RuleDelayed;SHCHcy;SHcy;SOFTcy;Sacute;Sc;Scar\
        on;Scedil;Scirc;Scy;Sfr;ShortDownArrow;ShortLeftArrow;ShortRightArrow;ShortUpArrow;Sigma;SmallCircle\
        ;Sopf;Sqrt;Square;SquareIntersection;SquareSubset;SquareSubsetEqual;SquareSuperset;SquareSupersetEqu\
        al;SquareUnion;Sscr;Star;Sub;Subset;SubsetEqual;Succeeds;SucceedsEqual;SucceedsSlantEqual;SucceedsTi\
        lde;SuchThat;Sum;Sup;Superset;SupersetEqual;Supset;THORNTHORN;TRADE;TSHcy;TScy;Tab;Tau;Tcaron;Tcedil\
        ;Tcy;Tfr;Therefore;Theta;ThickSpace;ThinSpace;Tilde;TildeEqual;TildeFullEqual;TildeTilde;Topf;Triple\
        Dot;Tscr;Tstrok;UacuteUacute;Uarr;Uarrocir;Ubrcy;Ubreve;UcircUcirc;Ucy;Udblac;Ufr;UgraveUgrave;Umacr\
        ;UnderBar;UnderBrace;UnderBracket;UnderParenthesis;Union;UnionPlus;Uogon;Uopf;UpArrow;UpArrowBar;UpA\
        rrowDownArrow;UpDownArrow;UpEquilibrium;UpTee;UpTeeArrow;Uparrow;Updownarrow;UpperLeftArrow;UpperRig\
        htArrow;Upsi;Upsilon;Uring;Uscr;Utilde;UumlUuml;VDash;Vbar;Vcy;Vdash;Vdashl;Vee;Verbar;Vert;Vertical\
        Bar;VerticalLine;VerticalSeparator;VerticalTilde;VeryThinSpace;Vfr;Vopf;Vscr;Vvdash;Wcirc;Wedge;Wfr;\
        Wopf;Wscr;Xfr;Xi;Xopf;Xscr;YAcy;YIcy;YUcy;YacuteYacute;Ycirc;Ycy;Yfr;Yopf;Yscr;Yuml;ZHcy;Zacute;Zcar\
        on;Zcy;Zdot;ZeroWidthSpace;Zeta;Zfr;Zopf;Zscr;aacuteaacute;abreve;ac;acE;acd;acircacirc;acuteacute;a\
        cy;aeligaelig;af;afr;agraveagrave;alefsym;aleph;alpha;amacr;amalg;ampamp;and;andand;andd;andslope;an\
        dv;ang;ange;angle;angmsd;angmsdaa;angmsdab;angmsdac;angmsdad;angmsdae;angmsdaf;angmsdag;angmsdah;ang\
        rt;angrtvb;angrtvbd;angsph;angst;angzarr;aogon;aopf;ap;apE;apacir;ape;apid;apos;approx;approxeq;arin\
        garing;ascr;ast;asymp;asympeq;atildeatilde;aumlauml;awconint;awint;bNot;backcong;backepsilon;backpri\
        me;backsim;backsimeq;barvee;barwed;barwedge;bbrk;bbrktbrk;bcong;bcy;bdquo;becaus;because;bemptyv;bep\
        si;bernou;beta;beth;between;bfr;bigcap;bigcirc;bigcup;bigodot;bigoplus;bigotimes;bigsqcup;bigstar;bi\
        gtriangledown;bigtriangleup;biguplus;bigvee;bigwedge;bkarow;blacklozenge;blacksquare;blacktriangle;b\
        lacktriangledown;blacktriangleleft;blacktriangleright;blank;blk12;blk14;blk34;block;bne;bnequiv;bnot\
        ;bopf;bot;bottom;bowtie;boxDL;boxDR;boxDl;boxDr;boxH;boxHD;boxHU;boxHd;boxHu;boxUL;boxUR;boxUl;boxUr\
        ;boxV;boxVH;boxVL;boxVR;boxVh;boxVl;boxVr;boxbox;boxdL;boxdR;boxdl;boxdr;boxh;boxhD;boxhU;boxhd;boxh\
        u;boxminus;boxplus;boxtimes;boxuL;boxuR;boxul;boxur;boxv;boxvH;boxvL;boxvR;boxvh;boxvl;boxvr;bprime;\
        breve;brvbarbrvbar;bscr;bsemi;bsim;bsime;bsol;bsolb;bsolhsub;bull;bullet;bump;bumpE;bumpe;bumpeq;cac\
        ute;cap;capand;capbrcup;capcap;capcup;capdot;caps;caret;caron;ccaps;ccaron;ccedilccedil;ccirc;ccups;\
        ccupssm;cdot;cedilcedil;cemptyv;centcent;centerdot;cfr;chcy;check;checkmark;chi;cir;cirE;circ;circeq\
        ;circlearrowleft;circlearrowright;circledR;circledS;circledast;circledcirc;circleddash;cire;cirfnint\
        ;cirmid;cirscir;clubs;clubsuit;colon;colone;coloneq;comma;commat;comp;compfn;complement;complexes;co\
        ng;congdot;conint;copf;coprod;copycopy;copysr;crarr;cross;cscr;csub;csube;csup;csupe;ctdot;cudarrl;c\
        udarrr;cuepr;cuesc;cularr;cularrp;cup;cupbrcap;cupcap;cupcup;cupdot;cupor;cups;curarr;curarrm;curlye\
        qprec;curlyeqsucc;curlyvee;curlywedge;currencurren;curvearrowleft;curvearrowright;cuvee;cuwed;cwconi\
        nt;cwint;cylcty;dArr;dHar;dagger;daleth;darr;dash;dashv;dbkarow;dblac;dcaron;dcy;dd;ddagger;ddarr;dd\
        otseq;degdeg;delta;demptyv;dfisht;dfr;dharl;dharr;diam;diamond;diamondsuit;diams;die;digamma;disin;d\
        iv;dividedivide;divideontimes;divonx;djcy;dlcorn;dlcrop;dollar;dopf;dot;doteq;doteqdot;dotminus;dotp\
        lus;dotsquare;doublebarwedge;downarrow;downdownarrows;downharpoonleft;downharpoonright;drbkarow;drco\
        rn;drcrop;dscr;dscy;dsol;dstrok;dtdot;dtri;dtrif;duarr;duhar;dwangle;dzcy;dzigrarr;eDDot;eDot;eacute\
        eacute;easter;ecaron;ecir;ecircecirc;ecolon;ecy;edot;ee;efDot;efr;eg;egraveegrave;egs;egsdot;el;elin\
        ters;ell;els;elsdot;emacr;empty;emptyset;emptyv;emsp13;emsp14;emsp;eng;ensp;eogon;eopf;epar;eparsl;e\
        plus;epsi;epsilon;epsiv;eqcirc;eqcolon;eqsim;eqslantgtr;eqslantless;equals;equest;equiv;equivDD;eqvp\
        arsl;erDot;erarr;escr;esdot;esim;eta;etheth;eumleuml;euro;excl;exist;expectation;exponentiale;fallin\
        gdotseq;fcy;female;ffilig;fflig;ffllig;ffr;filig;fjlig;flat;fllig;fltns;fnof;fopf;forall;fork;forkv;\
        fpartint;frac12frac12;frac13;frac14frac14;frac15;frac16;frac18;frac23;frac25;frac34frac34;frac35;fra\
        c38;frac45;frac56;frac58;frac78;frasl;frown;fscr;gE;gEl;gacute;gamma;gammad;gap;gbreve;gcirc;gcy;gdo\
        t;ge;gel;geq;geqq;geqslant;ges;gescc;gesdot;gesdoto;gesdotol;gesl;gesles;gfr;gg;ggg;gimel;gjcy;gl;gl\
        E;gla;glj;gnE;gnap;gnapprox;gne;gneq;gneqq;gnsim;gopf;grave;gscr;gsim;gsime;gsiml;gtgt;gtcc;gtcir;gt\
        dot;gtlPar;gtquest;gtrapprox;gtrarr;gtrdot;gtreqless;gtreqqless;gtrless;gtrsim;gvertneqq;gvnE;hArr;h\
        airsp;half;hamilt;hardcy;harr;harrcir;harrw;hbar;hcirc;hearts;heartsuit;hellip;hercon;hfr;hksearow;h\
        kswarow;hoarr;homtht;hookleftarrow;hookrightarrow;hopf;horbar;hscr;hslash;hstrok;hybull;hyphen;iacut\
        eiacute;ic;icircicirc;icy;iecy;iexcliexcl;iff;ifr;igraveigrave;ii;iiiint;iiint;iinfin;iiota;ijlig;im\
        acr;image;imagline;imagpart;imath;imof;imped;in;incare;infin;infintie;inodot;int;intcal;integers;int\
        ercal;intlarhk;intprod;iocy;iogon;iopf;iota;iprod;iquestiquest;iscr;isin;isinE;isindot;isins;isinsv;\
        isinv;it;itilde;iukcy;iumliuml;jcirc;jcy;jfr;jmath;jopf;jscr;jsercy;jukcy;kappa;kappav;kcedil;kcy;kf\
        r;kgreen;khcy;kjcy;kopf;kscr;lAarr;lArr;lAtail;lBarr;lE;lEg;lHar;lacute;laemptyv;lagran;lambda;lang;\
        langd;langle;lap;laquolaquo;larr;larrb;larrbfs;larrfs;larrhk;larrlp;larrpl;larrsim;larrtl;lat;latail\
        ;late;lates;lbarr;lbbrk;lbrace;lbrack;lbrke;lbrksld;lbrkslu;lcaron;lcedil;lceil;lcub;lcy;ldca;ldquo;\
        ldquor;ldrdhar;ldrushar;ldsh;le;leftarrow;leftarrowtail;leftharpoondown;leftharpoonup;leftleftarrows\
        ;leftrightarrow;leftrightarrows;leftrightharpoons;leftrightsquigarrow;leftthreetimes;leg;leq;leqq;le\
        qslant;les;lescc;lesdot;lesdoto;lesdotor;lesg;lesges;lessapprox;lessdot;lesseqgtr;lesseqqgtr;lessgtr\
        ;lesssim;lfisht;lfloor;lfr;lg;lgE;lhard;lharu;lharul;lhblk;ljcy;ll;llarr;llcorner;llhard;lltri;lmido\
        t;lmoust;lmoustache;lnE;lnap;lnapprox;lne;lneq;lneqq;lnsim;loang;loarr;lobrk;longleftarrow;longleftr\
        ightarrow;longmapsto;longrightarrow;looparrowleft;looparrowright;lopar;lopf;loplus;lotimes;lowast;lo\
        wbar;loz;lozenge;lozf;lpar;lparlt;lrarr;lrcorner;lrhar;lrhard;lrm;lrtri;lsaquo;lscr;lsh;lsim;lsime;l\
        simg;lsqb;lsquo;lsquor;lstrok;ltlt;ltcc;ltcir;ltdot;lthree;ltimes;ltlarr;ltquest;ltrPar;ltri;ltrie;l\
        trif;lurdshar;luruhar;lvertneqq;lvnE;mDDot;macrmacr;male;malt;maltese;map;mapsto;mapstodown;mapstole\
        ft;mapstoup;marker;mcomma;mcy;mdash;measuredangle;mfr;mho;micromicro;mid;midast;midcir;middotmiddot;\
        minus;minusb;minusd;minusdu;mlcp;mldr;mnplus;models;mopf;mp;mscr;mstpos;mu;multimap;mumap;nGg;nGt;nG\
        tv;nLeftarrow;nLeftrightarrow;nLl;nLt;nLtv;nRightarrow;nVDash;nVdash;nabla;nacute;nang;nap;napE;napi\
        d;napos;napprox;natur;natural;naturals;nbspnbsp;nbump;nbumpe;ncap;ncaron;ncedil;ncong;ncongdot;ncup;\
        ncy;ndash;ne;neArr;nearhk;nearr;nearrow;nedot;nequiv;nesear;nesim;nexist;nexists;nfr;ngE;nge;ngeq;ng\
        eqq;ngeqslant;nges;ngsim;ngt;ngtr;nhArr;nharr;nhpar;ni;nis;nisd;niv;njcy;nlArr;nlE;nlarr;nldr;nle;nl\
        eftarrow;nleftrightarrow;nleq;nleqq;nleqslant;nles;nless;nlsim;nlt;nltri;nltrie;nmid;nopf;notnot;not\
        in;notinE;notindot;notinva;notinvb;notinvc;notni;notniva;notnivb;notnivc;npar;nparallel;nparsl;npart\
        ;npolint;npr;nprcue;npre;nprec;npreceq;nrArr;nrarr;nrarrc;nrarrw;nrightarrow;nrtri;nrtrie;nsc;nsccue\
        ;nsce;nscr;nshortmid;nshortparallel;nsim;nsime;nsimeq;nsmid;nspar;nsqsube;nsqsupe;nsub;nsubE;nsube;n\
        subset;nsubseteq;nsubseteqq;nsucc;nsucceq;nsup;nsupE;nsupe;nsupset;nsupseteq;nsupseteqq;ntgl;ntilden\
        tilde;ntlg;ntriangleleft;ntrianglelefteq;ntriangleright;ntrianglerighteq;nu;num;numero;numsp;nvDash;\
        nvHarr;nvap;nvdash;nvge;nvgt;nvinfin;nvlArr;nvle;nvlt;nvltrie;nvrArr;nvrtrie;nvsim;nwArr;nwarhk;nwar\
        r;nwarrow;nwnear;oS;oacuteoacute;oast;ocir;ocircocirc;ocy;odash;odblac;odiv;odot;odsold;oelig;ofcir;\
        ofr;ogon;ograveograve;ogt;ohbar;ohm;oint;olarr;olcir;olcross;oline;olt;omacr;omega;omicron;omid;omin\
        us;oopf;opar;operp;oplus;or;orarr;ord;order;orderof;ordfordf;ordmordm;origof;oror;orslope;orv;oscr;o\
        slashoslash;osol;otildeotilde;otimes;otimesas;oumlouml;ovbar;par;parapara;parallel;parsim;parsl;part\
        ;pcy;percnt;period;permil;perp;pertenk;pfr;phi;phiv;phmmat;phone;pi;pitchfork;piv;planck;planckh;pla\
        nkv;plus;plusacir;plusb;pluscir;plusdo;plusdu;pluse;plusmnplusmn;plussim;plustwo;pm;pointint;popf;po\
        undpound;pr;prE;prap;prcue;pre;prec;precapprox;preccurlyeq;preceq;precnapprox;precneqq;precnsim;prec\
        sim;prime;primes;prnE;prnap;prnsim;prod;profalar;profline;profsurf;prop;propto;prsim;prurel;pscr;psi\
        ;puncsp;qfr;qint;qopf;qprime;qscr;quaternions;quatint;quest;questeq;quotquot;rAarr;rArr;rAtail;rBarr\
        ;rHar;race;racute;radic;raemptyv;rang;rangd;range;rangle;raquoraquo;rarr;rarrap;rarrb;rarrbfs;rarrc;\
        rarrfs;rarrhk;rarrlp;rarrpl;rarrsim;rarrtl;rarrw;ratail;ratio;rationals;rbarr;rbbrk;rbrace;rbrack;rb\
        rke;rbrksld;rbrkslu;rcaron;rcedil;rceil;rcub;rcy;rdca;rdldhar;rdquo;rdquor;rdsh;real;realine;realpar\
        t;reals;rect;regreg;rfisht;rfloor;rfr;rhard;rharu;rharul;rho;rhov;rightarrow;rightarrowtail;righthar\
        poondown;rightharpoonup;rightleftarrows;rightleftharpoons;rightrightarrows;rightsquigarrow;rightthre\
        etimes;ring;risingdotseq;rlarr;rlhar;rlm;rmoust;rmoustache;rnmid;roang;roarr;robrk;ropar;ropf;roplus\
        ;rotimes;rpar;rpargt;rppolint;rrarr;rsaquo;rscr;rsh;rsqb;rsquo;rsquor;rthree;rtimes;rtri;rtrie;rtrif\
        ;rtriltri;ruluhar;rx;sacute;sbquo;sc;scE;scap;scaron;sccue;sce;scedil;scirc;scnE;scnap;scnsim;scpoli\
        nt;scsim;scy;sdot;sdotb;sdote;seArr;searhk;searr;searrow;sectsect;semi;seswar;setminus;setmn;sext;sf\
        r;sfrown;sharp;shchcy;shcy;shortmid;shortparallel;shyshy;sigma;sigmaf;sigmav;sim;simdot;sime;simeq;s\
        img;simgE;siml;simlE;simne;simplus;simrarr;slarr;smallsetminus;smashp;smeparsl;smid;smile;smt;smte;s\
        mtes;softcy;sol;solb;solbar;sopf;spades;spadesuit;spar;sqcap;sqcaps;sqcup;sqcups;sqsub;sqsube;sqsubs\
        et;sqsubseteq;sqsup;sqsupe;sqsupset;sqsupseteq;squ;square;squarf;squf;srarr;sscr;ssetmn;ssmile;sstar\
        f;star;starf;straightepsilon;straightphi;strns;sub;subE;subdot;sube;subedot;submult;subnE;subne;subp\
        lus;subrarr;subset;subseteq;subseteqq;subsetneq;subsetneqq;subsim;subsub;subsup;succ;succapprox;succ\
        curlyeq;succeq;succnapprox;succneqq;succnsim;succsim;sum;sung;sup1sup1;sup2sup2;sup3sup3;sup;supE;su\
        pdot;supdsub;supe;supedot;suphsol;suphsub;suplarr;supmult;supnE;supne;supplus;supset;supseteq;supset\
        eqq;supsetneq;supsetneqq;supsim;supsub;supsup;swArr;swarhk;swarr;swarrow;swnwar;szligszlig;target;ta\
        u;tbrk;tcaron;tcedil;tcy;tdot;telrec;tfr;there4;therefore;theta;thetasym;thetav;thickapprox;thicksim\
        ;thinsp;thkap;thksim;thornthorn;tilde;timestimes;timesb;timesbar;timesd;tint;toea;top;topbot;topcir;\
        topf;topfork;tosa;tprime;trade;triangle;triangledown;triangleleft;trianglelefteq;triangleq;triangler\
        ight;trianglerighteq;tridot;trie;triminus;triplus;trisb;tritime;trpezium;tscr;tscy;tshcy;tstrok;twix\
        t;twoheadleftarrow;twoheadrightarrow;uArr;uHar;uacuteuacute;uarr;ubrcy;ubreve;ucircucirc;ucy;udarr;u\
        dblac;udhar;ufisht;ufr;ugraveugrave;uharl;uharr;uhblk;ulcorn;ulcorner;ulcrop;ultri;umacr;umluml;uogo\
        n;uopf;uparrow;updownarrow;upharpoonleft;upharpoonright;uplus;upsi;upsih;upsilon;upuparrows;urcorn;u\
        rcorner;urcrop;uring;urtri;uscr;utdot;utilde;utri;utrif;uuarr;uumluuml;uwangle;vArr;vBar;vBarv;vDash\
        ;vangrt;varepsilon;varkappa;varnothing;varphi;varpi;varpropto;varr;varrho;varsigma;varsubsetneq;vars\
        ubsetneqq;varsupsetneq;varsupsetneqq;vartheta;vartriangleleft;vartriangleright;vcy;vdash;vee;veebar;\
        veeeq;vellip;verbar;vert;vfr;vltri;vnsub;vnsup;vopf;vprop;vrtri;vscr;vsubnE;vsubne;vsupnE;vsupne;vzi\
        gzag;wcirc;wedbar;wedge;wedgeq;weierp;wfr;wopf;wp;wr;wreath;wscr;xcap;xcirc;xcup;xdtri;xfr;xhArr;xha\
        rr;xi;xlArr;xlarr;xmap;xnis;xodot;xopf;xoplus;xotime;xrArr;xrarr;xscr;xsqcup;xuplus;xutri;xvee;xwedg\
        e;yacuteyacute;yacy;ycirc;ycy;yenyen;yfr;yicy;yopf;yscr;yucy;yumlyuml;zacute;zcaron;zcy;zdot;zeetrf;\
        zeta;zfr;zhcy;zigrarr;zopf;zscr;zwj;zwnj;
        """
    /// All replacement characters, one after the other.
    static let values: StaticString = """
        \u{C6}&\u{C1}\u{102}\u{C2}\u{410}\u{1D504}\u{C0}\u{391}\u{100}\u{2A53}\u{104}\u{1D538}\u{2061}\u{C5}\
        \u{1D49C}\u{2254}\u{C3}\u{C4}\u{2216}\u{2AE7}\u{2306}\u{411}\u{2235}\u{212C}\u{392}\u{1D505}\
        \u{1D539}\u{2D8}\u{224E}\u{427}\u{A9}\u{106}\u{22D2}\u{2145}\u{212D}\u{10C}\u{C7}\u{108}\u{2230}\
        \u{10A}\u{B8}\u{B7}\u{3A7}\u{2299}\u{2296}\u{2295}\u{2297}\u{2232}\u{201D}\u{2019}\u{2237}\u{2A74}\
        \u{2261}\u{222F}\u{222E}\u{2102}\u{2210}\u{2233}\u{2A2F}\u{1D49E}\u{22D3}\u{224D}\u{2911}\u{402}\
        \u{405}\u{40F}\u{2021}\u{21A1}\u{2AE4}\u{10E}\u{414}\u{2207}\u{394}\u{1D507}\u{B4}\u{2D9}\u{2DD}`\
        \u{2DC}\u{22C4}\u{2146}\u{1D53B}\u{A8}\u{20DC}\u{2250}\u{21D3}\u{21D0}\u{21D4}\u{27F8}\u{27FA}\
        \u{27F9}\u{21D2}\u{22A8}\u{21D1}\u{21D5}\u{2225}\u{2193}\u{2913}\u{21F5}\u{311}\u{2950}\u{295E}\
        \u{21BD}\u{2956}\u{295F}\u{21C1}\u{2957}\u{22A4}\u{21A7}\u{1D49F}\u{110}\u{14A}\u{D0}\u{C9}\u{11A}\
        \u{CA}\u{42D}\u{116}\u{1D508}\u{C8}\u{2208}\u{112}\u{25FB}\u{25AB}\u{118}\u{1D53C}\u{395}\u{2A75}\
        \u{2242}\u{21CC}\u{2130}\u{2A73}\u{397}\u{CB}\u{2203}\u{2147}\u{424}\u{1D509}\u{25FC}\u{25AA}\
        \u{1D53D}\u{2200}\u{2131}\u{403}>\u{393}\u{3DC}\u{11E}\u{122}\u{11C}\u{413}\u{120}\u{1D50A}\u{22D9}\
        \u{1D53E}\u{2265}\u{22DB}\u{2267}\u{2AA2}\u{2277}\u{2A7E}\u{2273}\u{1D4A2}\u{226B}\u{42A}\u{2C7}^\
        \u{124}\u{210C}\u{210B}\u{210D}\u{2500}\u{126}\u{224F}\u{415}\u{132}\u{401}\u{CD}\u{CE}\u{418}\
        \u{130}\u{2111}\u{CC}\u{12A}\u{2148}\u{222C}\u{222B}\u{22C2}\u{2063}\u{2062}\u{12E}\u{1D540}\u{399}\
        \u{2110}\u{128}\u{406}\u{CF}\u{134}\u{419}\u{1D50D}\u{1D541}\u{1D4A5}\u{408}\u{404}\u{425}\u{40C}\
        \u{39A}\u{136}\u{41A}\u{1D50E}\u{1D542}\u{1D4A6}\u{409}<\u{139}\u{39B}\u{27EA}\u{2112}\u{219E}\
        \u{13D}\u{13B}\u{41B}\u{27E8}\u{2190}\u{21E4}\u{21C6}\u{2308}\u{27E6}\u{2961}\u{21C3}\u{2959}\
        \u{230A}\u{2194}\u{294E}\u{22A3}\u{21A4}\u{295A}\u{22B2}\u{29CF}\u{22B4}\u{2951}\u{2960}\u{21BF}\
        \u{2958}\u{21BC}\u{2952}\u{22DA}\u{2266}\u{2276}\u{2AA1}\u{2A7D}\u{2272}\u{1D50F}\u{22D8}\u{21DA}\
        \u{13F}\u{27F5}\u{27F7}\u{27F6}\u{1D543}\u{2199}\u{2198}\u{21B0}\u{141}\u{226A}\u{2905}\u{41C}\
        \u{205F}\u{2133}\u{1D510}\u{2213}\u{1D544}\u{39C}\u{40A}\u{143}\u{147}\u{145}\u{41D}\u{200B}\u{A}\
        \u{1D511}\u{2060}\u{A0}\u{2115}\u{2AEC}\u{2262}\u{226D}\u{2226}\u{2209}\u{2260}\u{2242}\u{338}\
        \u{2204}\u{226F}\u{2271}\u{2267}\u{338}\u{226B}\u{338}\u{2279}\u{2A7E}\u{338}\u{2275}\u{224E}\u{338}\
        \u{224F}\u{338}\u{22EA}\u{29CF}\u{338}\u{22EC}\u{226E}\u{2270}\u{2278}\u{226A}\u{338}\u{2A7D}\u{338}\
        \u{2274}\u{2AA2}\u{338}\u{2AA1}\u{338}\u{2280}\u{2AAF}\u{338}\u{22E0}\u{220C}\u{22EB}\u{29D0}\u{338}\
        \u{22ED}\u{228F}\u{338}\u{22E2}\u{2290}\u{338}\u{22E3}\u{2282}\u{20D2}\u{2288}\u{2281}\u{2AB0}\
        \u{338}\u{22E1}\u{227F}\u{338}\u{2283}\u{20D2}\u{2289}\u{2241}\u{2244}\u{2247}\u{2249}\u{2224}\
        \u{1D4A9}\u{D1}\u{39D}\u{152}\u{D3}\u{D4}\u{41E}\u{150}\u{1D512}\u{D2}\u{14C}\u{3A9}\u{39F}\u{1D546}\
        \u{201C}\u{2018}\u{2A54}\u{1D4AA}\u{D8}\u{D5}\u{2A37}\u{D6}\u{203E}\u{23DE}\u{23B4}\u{23DC}\u{2202}\
        \u{41F}\u{1D513}\u{3A6}\u{3A0}\u{B1}\u{2119}\u{2ABB}\u{227A}\u{2AAF}\u{227C}\u{227E}\u{2033}\u{220F}\
        \u{221D}\u{1D4AB}\u{3A8}\u{22}\u{1D514}\u{211A}\u{1D4AC}\u{2910}\u{AE}\u{154}\u{27EB}\u{21A0}\
        \u{2916}\u{158}\u{156}\u{420}\u{211C}\u{220B}\u{21CB}\u{296F}\u{3A1}\u{27E9}\u{2192}\u{21E5}\u{21C4}\
        \u{2309}\u{27E7}\u{295D}\u{21C2}\u{2955}\u{230B}\u{22A2}\u{21A6}\u{295B}\u{22B3}\u{29D0}\u{22B5}\
        \u{294F}\u{295C}\u{21BE}\u{2954}\u{21C0}\u{2953}\u{211D}\u{2970}\u{21DB}\u{211B}\u{21B1}\u{29F4}\
        \u{429}\u{428}\u{42C}\u{15A}\u{2ABC}\u{160}\u{15E}\u{15C}\u{421}\u{1D516}\u{2191}\u{3A3}\u{2218}\
        \u{1D54A}\u{221A}\u{25A1}\u{2293}\u{228F}\u{2291}\u{2290}\u{2292}\u{2294}\u{1D4AE}\u{22C6}\u{22D0}\
        \u{2286}\u{227B}\u{2AB0}\u{227D}\u{227F}\u{2211}\u{22D1}\u{2283}\u{2287}\u{DE}\u{2122}\u{40B}\u{426}\
        \u{9}\u{3A4}\u{164}\u{162}\u{422}\u{1D517}\u{2234}\u{398}\u{205F}\u{200A}\u{2009}\u{223C}\u{2243}\
        \u{2245}\u{2248}\u{1D54B}\u{20DB}\u{1D4AF}\u{166}\u{DA}\u{219F}\u{2949}\u{40E}\u{16C}\u{DB}\u{423}\
        \u{170}\u{1D518}\u{D9}\u{16A}_\u{23DF}\u{23B5}\u{23DD}\u{22C3}\u{228E}\u{172}\u{1D54C}\u{2912}\
        \u{21C5}\u{2195}\u{296E}\u{22A5}\u{21A5}\u{2196}\u{2197}\u{3D2}\u{3A5}\u{16E}\u{1D4B0}\u{168}\u{DC}\
        \u{22AB}\u{2AEB}\u{412}\u{22A9}\u{2AE6}\u{22C1}\u{2016}\u{2223}|\u{2758}\u{2240}\u{200A}\u{1D519}\
        \u{1D54D}\u{1D4B1}\u{22AA}\u{174}\u{22C0}\u{1D51A}\u{1D54E}\u{1D4B2}\u{1D51B}\u{39E}\u{1D54F}\
        \u{1D4B3}\u{42F}\u{407}\u{42E}\u{DD}\u{176}\u{42B}\u{1D51C}\u{1D550}\u{1D4B4}\u{178}\u{416}\u{179}\
        \u{17D}\u{417}\u{17B}\u{396}\u{2128}\u{2124}\u{1D4B5}\u{E1}\u{103}\u{223E}\u{223E}\u{333}\u{223F}\
        \u{E2}\u{430}\u{E6}\u{1D51E}\u{E0}\u{2135}\u{3B1}\u{101}\u{2A3F}\u{2227}\u{2A55}\u{2A5C}\u{2A58}\
        \u{2A5A}\u{2220}\u{29A4}\u{2221}\u{29A8}\u{29A9}\u{29AA}\u{29AB}\u{29AC}\u{29AD}\u{29AE}\u{29AF}\
        \u{221F}\u{22BE}\u{299D}\u{2222}\u{237C}\u{105}\u{1D552}\u{2A70}\u{2A6F}\u{224A}\u{224B}'\u{E5}\
        \u{1D4B6}*\u{E3}\u{E4}\u{2A11}\u{2AED}\u{224C}\u{3F6}\u{2035}\u{223D}\u{22CD}\u{22BD}\u{2305}\
        \u{23B6}\u{431}\u{201E}\u{29B0}\u{3B2}\u{2136}\u{226C}\u{1D51F}\u{25EF}\u{2A00}\u{2A01}\u{2A02}\
        \u{2A06}\u{2605}\u{25BD}\u{25B3}\u{2A04}\u{290D}\u{29EB}\u{25B4}\u{25BE}\u{25C2}\u{25B8}\u{2423}\
        \u{2592}\u{2591}\u{2593}\u{2588}=\u{20E5}\u{2261}\u{20E5}\u{2310}\u{1D553}\u{22C8}\u{2557}\u{2554}\
        \u{2556}\u{2553}\u{2550}\u{2566}\u{2569}\u{2564}\u{2567}\u{255D}\u{255A}\u{255C}\u{2559}\u{2551}\
        \u{256C}\u{2563}\u{2560}\u{256B}\u{2562}\u{255F}\u{29C9}\u{2555}\u{2552}\u{2510}\u{250C}\u{2565}\
        \u{2568}\u{252C}\u{2534}\u{229F}\u{229E}\u{22A0}\u{255B}\u{2558}\u{2518}\u{2514}\u{2502}\u{256A}\
        \u{2561}\u{255E}\u{253C}\u{2524}\u{251C}\u{A6}\u{1D4B7}\u{204F}\u{5C}\u{29C5}\u{27C8}\u{2022}\
        \u{2AAE}\u{107}\u{2229}\u{2A44}\u{2A49}\u{2A4B}\u{2A47}\u{2A40}\u{2229}\u{FE00}\u{2041}\u{2A4D}\
        \u{10D}\u{E7}\u{109}\u{2A4C}\u{2A50}\u{10B}\u{29B2}\u{A2}\u{1D520}\u{447}\u{2713}\u{3C7}\u{25CB}\
        \u{29C3}\u{2C6}\u{2257}\u{21BA}\u{21BB}\u{24C8}\u{229B}\u{229A}\u{229D}\u{2A10}\u{2AEF}\u{29C2}\
        \u{2663}:,@\u{2201}\u{2A6D}\u{1D554}\u{2117}\u{21B5}\u{2717}\u{1D4B8}\u{2ACF}\u{2AD1}\u{2AD0}\
        \u{2AD2}\u{22EF}\u{2938}\u{2935}\u{22DE}\u{22DF}\u{21B6}\u{293D}\u{222A}\u{2A48}\u{2A46}\u{2A4A}\
        \u{228D}\u{2A45}\u{222A}\u{FE00}\u{21B7}\u{293C}\u{22CE}\u{22CF}\u{A4}\u{2231}\u{232D}\u{2965}\
        \u{2020}\u{2138}\u{2010}\u{290F}\u{10F}\u{434}\u{21CA}\u{2A77}\u{B0}\u{3B4}\u{29B1}\u{297F}\u{1D521}\
        \u{2666}\u{3DD}\u{22F2}\u{F7}\u{22C7}\u{452}\u{231E}\u{230D}$\u{1D555}\u{2251}\u{2238}\u{2214}\
        \u{22A1}\u{231F}\u{230C}\u{1D4B9}\u{455}\u{29F6}\u{111}\u{22F1}\u{25BF}\u{29A6}\u{45F}\u{27FF}\u{E9}\
        \u{2A6E}\u{11B}\u{2256}\u{EA}\u{2255}\u{44D}\u{117}\u{2252}\u{1D522}\u{2A9A}\u{E8}\u{2A96}\u{2A98}\
        \u{2A99}\u{23E7}\u{2113}\u{2A95}\u{2A97}\u{113}\u{2205}\u{2004}\u{2005}\u{2003}\u{14B}\u{2002}\
        \u{119}\u{1D556}\u{22D5}\u{29E3}\u{2A71}\u{3B5}\u{3F5}=\u{225F}\u{2A78}\u{29E5}\u{2253}\u{2971}\
        \u{212F}\u{3B7}\u{F0}\u{EB}\u{20AC}!\u{444}\u{2640}\u{FB03}\u{FB00}\u{FB04}\u{1D523}\u{FB01}fj\
        \u{266D}\u{FB02}\u{25B1}\u{192}\u{1D557}\u{22D4}\u{2AD9}\u{2A0D}\u{BD}\u{2153}\u{BC}\u{2155}\u{2159}\
        \u{215B}\u{2154}\u{2156}\u{BE}\u{2157}\u{215C}\u{2158}\u{215A}\u{215D}\u{215E}\u{2044}\u{2322}\
        \u{1D4BB}\u{2A8C}\u{1F5}\u{3B3}\u{2A86}\u{11F}\u{11D}\u{433}\u{121}\u{2AA9}\u{2A80}\u{2A82}\u{2A84}\
        \u{22DB}\u{FE00}\u{2A94}\u{1D524}\u{2137}\u{453}\u{2A92}\u{2AA5}\u{2AA4}\u{2269}\u{2A8A}\u{2A88}\
        \u{22E7}\u{1D558}\u{210A}\u{2A8E}\u{2A90}\u{2AA7}\u{2A7A}\u{22D7}\u{2995}\u{2A7C}\u{2978}\u{2269}\
        \u{FE00}\u{44A}\u{2948}\u{21AD}\u{210F}\u{125}\u{2665}\u{2026}\u{22B9}\u{1D525}\u{2925}\u{2926}\
        \u{21FF}\u{223B}\u{21A9}\u{21AA}\u{1D559}\u{2015}\u{1D4BD}\u{127}\u{2043}\u{ED}\u{EE}\u{438}\u{435}\
        \u{A1}\u{1D526}\u{EC}\u{2A0C}\u{222D}\u{29DC}\u{2129}\u{133}\u{12B}\u{131}\u{22B7}\u{1B5}\u{2105}\
        \u{221E}\u{29DD}\u{22BA}\u{2A17}\u{2A3C}\u{451}\u{12F}\u{1D55A}\u{3B9}\u{BF}\u{1D4BE}\u{22F9}\
        \u{22F5}\u{22F4}\u{22F3}\u{129}\u{456}\u{EF}\u{135}\u{439}\u{1D527}\u{237}\u{1D55B}\u{1D4BF}\u{458}\
        \u{454}\u{3BA}\u{3F0}\u{137}\u{43A}\u{1D528}\u{138}\u{445}\u{45C}\u{1D55C}\u{1D4C0}\u{291B}\u{290E}\
        \u{2A8B}\u{2962}\u{13A}\u{29B4}\u{3BB}\u{2991}\u{2A85}\u{AB}\u{291F}\u{291D}\u{21AB}\u{2939}\u{2973}\
        \u{21A2}\u{2AAB}\u{2919}\u{2AAD}\u{2AAD}\u{FE00}\u{290C}\u{2772}{[\u{298B}\u{298F}\u{298D}\u{13E}\
        \u{13C}\u{43B}\u{2936}\u{2967}\u{294B}\u{21B2}\u{2264}\u{21C7}\u{22CB}\u{2AA8}\u{2A7F}\u{2A81}\
        \u{2A83}\u{22DA}\u{FE00}\u{2A93}\u{22D6}\u{297C}\u{1D529}\u{2A91}\u{296A}\u{2584}\u{459}\u{296B}\
        \u{25FA}\u{140}\u{23B0}\u{2268}\u{2A89}\u{2A87}\u{22E6}\u{27EC}\u{21FD}\u{27FC}\u{21AC}\u{2985}\
        \u{1D55D}\u{2A2D}\u{2A34}\u{2217}\u{25CA}(\u{2993}\u{296D}\u{200E}\u{22BF}\u{2039}\u{1D4C1}\u{2A8D}\
        \u{2A8F}\u{201A}\u{142}\u{2AA6}\u{2A79}\u{22C9}\u{2976}\u{2A7B}\u{2996}\u{25C3}\u{294A}\u{2966}\
        \u{2268}\u{FE00}\u{223A}\u{AF}\u{2642}\u{2720}\u{25AE}\u{2A29}\u{43C}\u{2014}\u{1D52A}\u{2127}\u{B5}\
        \u{2AF0}\u{2212}\u{2A2A}\u{2ADB}\u{22A7}\u{1D55E}\u{1D4C2}\u{3BC}\u{22B8}\u{22D9}\u{338}\u{226B}\
        \u{20D2}\u{21CD}\u{21CE}\u{22D8}\u{338}\u{226A}\u{20D2}\u{21CF}\u{22AF}\u{22AE}\u{144}\u{2220}\
        \u{20D2}\u{2A70}\u{338}\u{224B}\u{338}\u{149}\u{266E}\u{2A43}\u{148}\u{146}\u{2A6D}\u{338}\u{2A42}\
        \u{43D}\u{2013}\u{21D7}\u{2924}\u{2250}\u{338}\u{2928}\u{1D52B}\u{21AE}\u{2AF2}\u{22FC}\u{22FA}\
        \u{45A}\u{2266}\u{338}\u{219A}\u{2025}\u{1D55F}\u{AC}\u{22F9}\u{338}\u{22F5}\u{338}\u{22F7}\u{22F6}\
        \u{22FE}\u{22FD}\u{2AFD}\u{20E5}\u{2202}\u{338}\u{2A14}\u{219B}\u{2933}\u{338}\u{219D}\u{338}\
        \u{1D4C3}\u{2284}\u{2AC5}\u{338}\u{2285}\u{2AC6}\u{338}\u{F1}\u{3BD}#\u{2116}\u{2007}\u{22AD}\
        \u{2904}\u{224D}\u{20D2}\u{22AC}\u{2265}\u{20D2}>\u{20D2}\u{29DE}\u{2902}\u{2264}\u{20D2}<\u{20D2}\
        \u{22B4}\u{20D2}\u{2903}\u{22B5}\u{20D2}\u{223C}\u{20D2}\u{21D6}\u{2923}\u{2927}\u{F3}\u{F4}\u{43E}\
        \u{151}\u{2A38}\u{29BC}\u{153}\u{29BF}\u{1D52C}\u{2DB}\u{F2}\u{29C1}\u{29B5}\u{29BE}\u{29BB}\u{29C0}\
        \u{14D}\u{3C9}\u{3BF}\u{29B6}\u{1D560}\u{29B7}\u{29B9}\u{2228}\u{2A5D}\u{2134}\u{AA}\u{BA}\u{22B6}\
        \u{2A56}\u{2A57}\u{2A5B}\u{F8}\u{2298}\u{F5}\u{2A36}\u{F6}\u{233D}\u{B6}\u{2AF3}\u{2AFD}\u{43F}%.\
        \u{2030}\u{2031}\u{1D52D}\u{3C6}\u{3D5}\u{260E}\u{3C0}\u{3D6}\u{210E}+\u{2A23}\u{2A22}\u{2A25}\
        \u{2A72}\u{2A26}\u{2A27}\u{2A15}\u{1D561}\u{A3}\u{2AB3}\u{2AB7}\u{2AB9}\u{2AB5}\u{22E8}\u{2032}\
        \u{232E}\u{2312}\u{2313}\u{22B0}\u{1D4C5}\u{3C8}\u{2008}\u{1D52E}\u{1D562}\u{2057}\u{1D4C6}\u{2A16}?\
        \u{291C}\u{2964}\u{223D}\u{331}\u{155}\u{29B3}\u{2992}\u{29A5}\u{BB}\u{2975}\u{2920}\u{2933}\u{291E}\
        \u{2945}\u{2974}\u{21A3}\u{219D}\u{291A}\u{2236}\u{2773}}]\u{298C}\u{298E}\u{2990}\u{159}\u{157}\
        \u{440}\u{2937}\u{2969}\u{21B3}\u{25AD}\u{297D}\u{1D52F}\u{296C}\u{3C1}\u{3F1}\u{21C9}\u{22CC}\
        \u{2DA}\u{200F}\u{23B1}\u{2AEE}\u{27ED}\u{21FE}\u{2986}\u{1D563}\u{2A2E}\u{2A35})\u{2994}\u{2A12}\
        \u{203A}\u{1D4C7}\u{22CA}\u{25B9}\u{29CE}\u{2968}\u{211E}\u{15B}\u{2AB4}\u{2AB8}\u{161}\u{15F}\
        \u{15D}\u{2AB6}\u{2ABA}\u{22E9}\u{2A13}\u{441}\u{22C5}\u{2A66}\u{21D8}\u{A7};\u{2929}\u{2736}\
        \u{1D530}\u{266F}\u{449}\u{448}\u{AD}\u{3C3}\u{3C2}\u{2A6A}\u{2A9E}\u{2AA0}\u{2A9D}\u{2A9F}\u{2246}\
        \u{2A24}\u{2972}\u{2A33}\u{29E4}\u{2323}\u{2AAA}\u{2AAC}\u{2AAC}\u{FE00}\u{44C}/\u{29C4}\u{233F}\
        \u{1D564}\u{2660}\u{2293}\u{FE00}\u{2294}\u{FE00}\u{1D4C8}\u{2606}\u{2282}\u{2AC5}\u{2ABD}\u{2AC3}\
        \u{2AC1}\u{2ACB}\u{228A}\u{2ABF}\u{2979}\u{2AC7}\u{2AD5}\u{2AD3}\u{266A}\u{B9}\u{B2}\u{B3}\u{2AC6}\
        \u{2ABE}\u{2AD8}\u{2AC4}\u{27C9}\u{2AD7}\u{297B}\u{2AC2}\u{2ACC}\u{228B}\u{2AC0}\u{2AC8}\u{2AD4}\
        \u{2AD6}\u{21D9}\u{292A}\u{DF}\u{2316}\u{3C4}\u{165}\u{163}\u{442}\u{2315}\u{1D531}\u{3B8}\u{3D1}\
        \u{FE}\u{D7}\u{2A31}\u{2A30}\u{2336}\u{2AF1}\u{1D565}\u{2ADA}\u{2034}\u{25B5}\u{225C}\u{25EC}\
        \u{2A3A}\u{2A39}\u{29CD}\u{2A3B}\u{23E2}\u{1D4C9}\u{446}\u{45B}\u{167}\u{2963}\u{FA}\u{45E}\u{16D}\
        \u{FB}\u{443}\u{171}\u{297E}\u{1D532}\u{F9}\u{2580}\u{231C}\u{230F}\u{25F8}\u{16B}\u{173}\u{1D566}\
        \u{3C5}\u{21C8}\u{231D}\u{230E}\u{16F}\u{25F9}\u{1D4CA}\u{22F0}\u{169}\u{FC}\u{29A7}\u{2AE8}\u{2AE9}\
        \u{299C}\u{228A}\u{FE00}\u{2ACB}\u{FE00}\u{228B}\u{FE00}\u{2ACC}\u{FE00}\u{432}\u{22BB}\u{225A}\
        \u{22EE}\u{1D533}\u{1D567}\u{1D4CB}\u{299A}\u{175}\u{2A5F}\u{2259}\u{2118}\u{1D534}\u{1D568}\
        \u{1D4CC}\u{1D535}\u{3BE}\u{22FB}\u{1D569}\u{1D4CD}\u{FD}\u{44F}\u{177}\u{44B}\u{A5}\u{1D536}\u{457}\
        \u{1D56A}\u{1D4CE}\u{44E}\u{FF}\u{17A}\u{17E}\u{437}\u{17C}\u{3B6}\u{1D537}\u{436}\u{21DD}\u{1D56B}\
        \u{1D4CF}\u{200D}\u{200C}
        """
    /// Per name: offset of the name (16 bits), its length (8), offset of the value (16), its length (8).
    static let entries: [UInt64] = [
        2199023583232, 2199023648773, 1099545378827, 1099545444366, 2199073980434, 2199074045976, 2199107600415,
        2199141023782, 2199141089323, 2199174512689, 4398231322677, 2199275307065, 2199275372607, 2199308861510,
        2199342415948, 3298887467090, 2199426302038, 4398483046492, 3299039117409, 2199577231471, 2199577297012,
        4398634041466, 3299189653631, 2199728291974, 2199728357516, 2199761715347, 2199761780887, 3299307290780,
        3299357294758, 3299407757483, 2199946264754, 3299491709110, 3299542237374, 2200080548041, 4399137292494,
        4399204466898, 2200248385751, 3299541844189, 3299793633506, 2200332206313, 2200365695214, 2200365760754,
        2200399446263, 3299944431870, 3299995877634, 3300045357335, 2200583995679, 2200617484582, 2200617550124,
        2200651039027, 3300196352313, 2200734859585, 2200768610630, 2200802296142, 3300045095256, 2200835457372,
        3300381032800, 3300431495530, 3300481761654, 3300532158849, 3300583342477, 3300633477542, 3300683415996,
        3300733092300, 3300783489490, 3300834017753, 3300884152803, 3300935074282, 3300984685050, 3301035344383,
        3301087117833, 3301135745577, 4400697639471, 3301253055028, 3301303583288, 3299994698303, 3301354046018,
        2201892487755, 2201926042192, 2201959596629, 3301504909914, 3301555110497, 3301605507686, 2202144277100,
        2202177634931, 3301722817143, 2202261652091, 4401318331009, 2202363036293, 2202396459670, 2202430538405,
        1102952071868, 2202480476877, 3302025069278, 3302075794150, 4401637163764, 2202680951545, 3302226330365,
        3302276793092, 3300885136141, 2202681344803, 3302327583533, 3302377915197, 3302428574541, 3301606032226,
        3302478840688, 3302529500036, 3302579569565, 3302629639090, 3302679839683, 3302730105810, 3302780699616,
        3302831031282, 3302880838660, 3302931366926, 3302981960731, 2203520205868, 3303066043446, 3303116244042,
        3303166379100, 3303216907371, 3303267304573, 3303317439632, 3303367967904, 3303417578675, 3303468238011,
        3302327190728, 4403029673170, 2204073657559, 2204107015390, 2204140504290, 2204140569829, 2204174255337,
        2204174320879, 2204207875318, 2204241298685, 2204241364226, 2204274787592, 2204308407564, 4403365152017,
        2204409136405, 2204409201947, 3303954449698, 2204493022506, 3304038925616, 3304089519425, 2204627240278,
        4403683984732, 2204728034657, 3304273085801, 3304323745135, 3304374142330, 3304424015238, 3304474346891,
        2205012985232, 2205046539668, 2205046605208, 3304591918493, 3304642643364, 2205180757425, 4404237567413,
        3304793966009, 3304844559819, 4404405405153, 3304961017318, 3305011611117, 3305011217912, 2205549921789,
        1106071651842, 1106071717380, 2205600318983, 2205633938957, 2205667493396, 2205701047835, 2205734536738,
        2205767960104, 2205801580076, 4404858324529, 3305413740085, 4404975830584, 3305531835965, 3305582429770,
        3305632761435, 3305682962028, 3305733097083, 3305783821959, 3305833825945, 4405395261094, 3305950611115,
        2206489577134, 2206523066037, 1107044861627, 2206573397695, 3306118448837, 3306169370313, 3306219177686,
        3306270164699, 3306168846058, 2206808344303, 3299794028278, 3306353723139, 2206892099341, 2206925719314,
        2206959208216, 2206992828189, 2206992893731, 2207026317098, 2207026382639, 2207059806005, 2207093425977,
        3306638542654, 2207177377602, 2207177443144, 3306638477135, 2207210932050, 3306756441944, 3302629050211,
        3306806314859, 3306856974191, 3306907567992, 3306958030725, 3307008362388, 2207546476451, 4406603220905,
        2207647074222, 3307192256435, 2207731091384, 2207764580287, 2207798003653, 2207798069193, 2207831689166,
        2207865112532, 4406921922520, 4406989096924, 4407056205793, 2208100190182, 2208133679085, 2208167167987,
        2208200722424, 2208234342397, 2208267962371, 2208301320202, 4407358130190, 4407425304594, 4407492413463,
        2208536266780, 1109057996833, 1109058062371, 2208586729510, 2208620283949, 3308165335092, 3308216059961,
        3308265998404, 2208804833353, 2208838387792, 2208871745623, 3308417779803, 3308467652716, 3308518180982,
        3308568971395, 3308618778775, 3308669503651, 3308719835317, 3308769970375, 3308820498646, 3308870306024,
        3308920965362, 3308971362561, 3309021169937, 3309071829273, 3309122226470, 3309172492596, 3309223020865,
        3309273483601, 3309323749731, 3309374015860, 3309424150916, 3309474679185, 3309524683169, 3309575211436,
        3302377523642, 3302428182980, 3309625739731, 3309675874788, 3309726075378, 3309776210430, 3309826935303,
        3309876939286, 4409438505504, 3309993921060, 3310044776999, 2210583218738, 3310128859705, 3310179519047,
        3310229588570, 3302478449257, 3302529108599, 3302579178122, 4409790892697, 3310347029150, 3310397426349,
        3308215667389, 3310446971586, 2210985872070, 3310530792141, 3310581189328, 2211119893204, 3310665599704,
        3310715800292, 4410277366510, 3310833240818, 4410394872572, 3310715472641, 2211438594822, 2211472280329,
        2211505965838, 2211539520277, 2211573074716, 2211606432547, 3311152663335, 3311152597819, 3311152532302,
        3311152794464, 3305951791990, 3310531578763, 1112178953114, 4410730351522, 3311286094758, 2211825388462,
        3311369784255, 3311420050372, 3311470971848, 3311521106901, 3311572159455, 3311621835764, 3311672036351,
        5510745951240, 3311806319638, 3311856716832, 3311907376171, 5510981225531, 5511064980559, 3312125414497,
        5511199394928, 3312259697797, 5511333285013, 5511416974501, 3312477801650, 5511551585474, 3312612347093,
        3312661826794, 3312712486130, 3312762948863, 5511836339470, 5511920618778, 3312980921644, 5512055229753,
        5512138722641, 3313198959971, 5512272874863, 3313333833088, 3313383902614, 3313434168744, 5512507952569,
        3313568714189, 5512641908195, 3313702866419, 5512776257032, 3313837215258, 6612421578289, 3313987685947,
        3314037821002, 5513111735894, 3314172694119, 5513245953661, 6612841139854, 3314407247514, 3314457054891,
        3314507714228, 3314558308034, 3314608377556, 3314658774754, 4414220078833, 2215263997686, 2215264063228,
        2215297355523, 2215331106566, 2215364661004, 2215364726546, 2215398149913, 2215398215454, 2215431638820,
        2215465389864, 4414522003247, 2215565987635, 2215566053177, 2215599542080, 2215633096518, 2215666782028,
        4414723395412, 3315279925081, 3315329863534, 3315379408765, 4414941499264, 2215985418117, 2215985483659,
        2216018972562, 2216019038104, 3315564220319, 2216102727590, 2216102793130, 3315648171951, 3315698634679,
        3315749097409, 3315799691213, 3315849564125, 2216387940326, 4415444750314, 2216488603630, 2216522092530,
        2216556105717, 3306119106559, 3316100960269, 3316151160850, 3316201885717, 3316252545054, 3316303204396,
        3316353208383, 3316403015757, 3316453478483, 3300733423707, 3316504137830, 4416065572979, 2217109360760,
        1117631287420, 1117631352960, 4416182947973, 3316738494601, 4416300454030, 3316856000659, 2217394507929,
        2217394573468, 2217428324512, 3316973375655, 3317023707308, 3317074170033, 2217612873912, 2217646428351,
        2217679786182, 3317224902858, 3317276020941, 3317326614748, 3317377077487, 3317224968452, 2217914667272,
        3317460766988, 3317510639902, 3317561168169, 3317611893047, 3317661765963, 3317712490840, 3317762822507,
        3317812957566, 3317863485838, 3317913293217, 3317963493804, 3318014153141, 3318064550339, 3318114816466,
        3318165344736, 3318215807473, 3318266073604, 3318316339734, 3318366474791, 3318417003061, 3318467007046,
        3318517535314, 3302629249633, 3318567211628, 3318618067569, 3318668333694, 3318718206602, 3318768472719,
        3318819328659, 2219357704863, 2219391128230, 2219424813739, 2219458368178, 3319003288249, 2219542254268,
        2219575808707, 2219609297610, 2219642720976, 4418699530964, 3302881170136, 3308467983079, 3317510968054,
        3319255601926, 2219793847059, 3319339422489, 4418900923173, 3319456404266, 3319506866991, 3319557985078,
        3319607923529, 3319658582870, 3319708717928, 3319759377271, 3319809184651, 4419370685335, 3319926166428,
        3319976432545, 3319976629157, 3320027288492, 3320077423544, 3320128082881, 3320178742223, 3320228746210,
        3317275628528, 3320278422521, 3320328754173, 3320379413505, 3320430072842, 3320328950808, 2220968186911,
        2220968252452, 3320513434666, 2221052138544, 2221085627446, 1121607488571, 2221135893567, 2221169644611,
        2221203199050, 2221236556881, 4420293366869, 3320849241177, 2221387682915, 6619468076137, 3321033790580,
        3321083860094, 3321134519428, 3321185113231, 3321235182750, 4420796748969, 3321352557742, 4420914189496,
        2221958173885, 2221991662788, 2221991728330, 3321536779473, 3321587373270, 2222125880543, 2222159500517,
        2222192923884, 2222192989425, 2222226412791, 2222260163835, 4421316777218, 2222360761606, 2222360827148,
        2222394316051, 1122916439321, 3321956603170, 3322007065901, 3322057659706, 3322107270475, 3322157864273,
        2222696306011, 4421753050465, 3319255274854, 3322308924782, 3322359649657, 3322409653642, 3322460116374,
        3322509923748, 3322560583082, 3302729717173, 3302780310973, 3322611176905, 3322661574104, 2223199557096,
        2223233308141, 2223266731509, 4422323475963, 2223367460352, 2223400818183, 2223400883723, 3322946131472,
        3322996397590, 2223535035931, 3323080349215, 3323130746405, 3323180881452, 3323231409712, 3323231278647,
        3323282069052, 1124309210696, 3323349571157, 3323399640679, 3323449972341, 4423011276419, 4423078450823,
        4423145559692, 3323701171857, 2224239810200, 3323784992414, 4423346820772, 4423413995176, 4423481104045,
        4423548147378, 2224591935158, 4423648876217, 4423715985086, 2224759838403, 2224793392840, 2224826947277,
        2224860567250, 2224860632792, 2224894121695, 2224927545061, 4423984355049, 4424051529453, 4424118638322,
        2225162491639, 2225196046076, 2225229731585, 2225263286024, 2225296643855, 2225330263827, 3311152338712,
        2225363818279, 3324908934956, 3324959332144, 4424521291573, 2225565210426, 2225565275968, 2225598830407,
        3325143750478, 5524217403217, 3325278033749, 2225816803161, 2225816868702, 2202362255204, 2202362320745,
        2225850292079, 2225883912051, 2225883977592, 3299038402430, 4424940656513, 2225984640901, 2225984706443,
        3325529954194, 3325529823130, 2226068527008, 2226102081446, 3325647263660, 1099545384882, 1099545450421,
        3325697464249, 3325747992509, 3325798193092, 3325848786889, 3325898856402, 3325949122519, 3325999519707,
        3325949253600, 3326049982438, 3326100445165, 3326150776822, 3326201108479, 3326251440136, 3326301771793,
        3326352103450, 3326402435107, 3326452766764, 3326502901813, 3326553364539, 3326603761731, 3326653962316,
        2199577303123, 3326704359513, 2227242932321, 4426299676775, 3321234659436, 3326855092335, 3326905620595,
        3326955755642, 3327006152830, 1128033228931, 3321234921608, 3326956083343, 2227561633944, 2227561699485,
        4426618443939, 1128150603944, 3321234856108, 3301303654578, 2227679140026, 2227679205568, 2227712563399,
        2227712628939, 3301085616336, 3327257876697, 3327308142815, 3327358736612, 2227897637101, 3327442688249,
        3327492888835, 3327543351563, 3327593486613, 3327643818268, 3327643949347, 3322006542636, 3327694281009,
        3327358540090, 2228232657216, 3327777970500, 3299491649866, 3299491715409, 3327828433241, 2227897244001,
        3299541981543, 2228366940526, 3327912122739, 3327962651000, 4427524348288, 3306907179396, 3328080091531,
        3322107337107, 3328130423194, 3328180820386, 3328231217579, 3328281483701, 3328331749822, 3328382605766,
        3328432806358, 3328482810340, 3323181079021, 3323785189876, 3328533010941, 3328583735812, 3304843909649,
        3328634133021, 3328684726827, 3328735058493, 3328785455695, 3328834935394, 3328885267048, 3328935598702,
        3328985930356, 3329036262010, 4428598090368, 6627688716932, 3329254300300, 4428816259729, 3322509793942,
        3322509990554, 3329371871905, 3329422138024, 3329472469678, 3329522801332, 3329573132986, 3329623399104,
        3329673796293, 3329724127947, 3329774459601, 3329824791255, 3329875122909, 3329925454563, 3329975786217,
        3330026117871, 3330076383989, 3330126781178, 3330177112832, 3330227444486, 3330277776140, 3330328107794,
        3330378439448, 3330428836638, 3330479102757, 3330529434411, 3330579766065, 3330630097719, 3306269514557,
        3330680429378, 3330730761032, 3330781092686, 3330831424340, 3330881952602, 3330932218723, 3330982615915,
        3331032750964, 3331083082618, 3331133414272, 3331183745926, 3331234012044, 3331284409233, 3331334740887,
        3331385072541, 3331435404195, 3331485735849, 3331536067503, 3327442492341, 2200248392636, 2232074771394,
        2232074836936, 4431131515855, 3331687062484, 3327492692954, 3327543090143, 1132714073061, 3331754171370,
        3331804699632, 3331854769145, 3331854900222, 3299793509381, 3331905166346, 3306353466384, 3306353531926,
        2232443935773, 3331988921380, 3332039449640, 3332089912367, 3332140112952, 3332190444607, 3332240776262,
        6630825860173, 3332391705682, 2206523071576, 3332442037342, 2232980806756, 2233014295659, 2233014361201,
        2233047850104, 3332593032318, 3332643495044, 2233182002316, 2200768421009, 2200768486550, 3332727381148,
        2233265822884, 2233265888424, 2200802303149, 4432322632887, 2233366551739, 3332911799488, 3332912061638,
        2233450372304, 3332995554516, 3333045951704, 2233584655581, 3333129968866, 3333180890345, 3333231287545,
        2217394904330, 3333281094931, 3333331557660, 3333381954855, 3333432286515, 3333129837887, 3333482421572,
        3333532622157, 3333583019348, 3333633219932, 3333633416546, 1134660296043, 3299189661041, 3299189726584,
        1134677073280, 1134693916038, 3333733817741, 3319339097490, 3333734210969, 3300985019812, 3321184460206,
        3333784346035, 3300934491579, 4433346108866, 3301035154887, 2200365702606, 2200365768146, 3333901721047,
        3333951987166, 3334002318820, 4433564212714, 3334119693807, 3334170090996, 3334220357114, 3334270754303,
        3334321085957, 3334371548683, 3334421880339, 3334472080923, 3334522412577, 3334572809767, 3334623206958,
        3334673276470, 3334723935802, 3334774136387, 3334824468042, 3334874799697, 3334925065816, 6633510215262,
        3335076126307, 3335126523498, 3334472474226, 3334522805886, 3335176920714, 3335227383443, 2235765759646,
        2235765825188, 3334573334187, 3335076716218, 3335176724170, 3335227055824, 3300582301398, 3335310941919,
        3335361339109, 3302326869740, 3335411539697, 3335462002422, 3335512334077, 3302880517892, 3335562534665,
        3309021044494, 3335613062932, 2202429431580, 2236151701282, 2236185059113, 3302075080493, 3301504982832,
        3335730372408, 3335780835134, 2236319211334, 2236319276873, 2236352962381, 3335898275667, 3335948541787,
        4435510304610, 3308769386342, 3317812305772, 3302024879986, 3302025076599, 3336066310015, 3336065916811,
        2202680958865, 2236604751765, 3336149802909, 2236688375715, 2236688506791, 2236688572333, 3336234213300,
        3336233754562, 2236772327369, 3336317640654, 3336367972309, 1137395048412, 4435946577891, 2202395746280,
        3302276603884, 3336502321138, 3336552652795, 3336602918916, 3336653381644, 3299408289814, 3302880845861,
        3335730962479, 3308770041918, 3317813026894, 3316856201311, 3336703516776, 3336753848431, 4436315676790,
        2237359530107, 3336904712320, 2237443547269, 3336988663948, 3337038930066, 3328683942039, 3302981247133,
        3317376098467, 3337089458345, 2237627965617, 3337173409974, 3335780704447, 3336502059205, 2237711917258,
        2237711982800, 3337257165015, 2237795868894, 3337340920037, 2237879623914, 2237879689455, 3337424937205,
        2237963444476, 2237997064448, 3304641995013, 3337542312200, 4437104140558, 3337659556114, 2238198456597,
        2238198522139, 3337743507746, 3337794036006, 3337844105517, 3337894830384, 3337944834361, 3337995166013,
        3338045694273, 2238584332616, 3338129514830, 3338129711444, 3338129580381, 3338179912036, 3338230243691,
        3338280444274, 2238819082615, 3338364330363, 2238903099776, 4437959844230, 3338515325323, 3338565788048,
        3338616054167, 2239154692509, 2239154889122, 2239188312490, 3337341051312, 3337425002935, 3304323424703,
        3337743966661, 3337995690448, 1139710304732, 3338750337507, 3300833763818, 3338800734704, 3338851131896,
        3338901266945, 3338951598599, 3339001864717, 3302276604434, 3304323359256, 2239540503069, 2239573991969,
        2239574057508, 2239607611944, 2239607677484, 3339152859697, 1140179935798, 3304591860283, 3304424481345,
        3304642650701, 3337542836826, 2239708275304, 3339253654124, 3339303985779, 3339354251898, 3339404649088,
        4438966411911, 3339522024075, 2240060727953, 3339605844631, 3339656241820, 3339706573474, 2240245211816,
        4439302021805, 3304961024690, 3339857502905, 3339907900094, 3339958428356, 2240496935629, 2240497001171,
        3340042183386, 2240580821729, 2240580887271, 3340126069486, 3340176401141, 3340226732796, 3340277064451,
        3340327396106, 2240866034449, 2240866099991, 3340411282206, 3340461613861, 3340511945516, 3340562277171,
        3340612608826, 3340662940481, 3340713206600, 3340763538254, 4440325432148, 3305631851353, 3340880847708,
        2241419748192, 2241453237095, 2236604687213, 3340998288244, 2241537188728, 2241570677631, 2241604100997,
        2241637720969, 3305531188110, 3305581585297, 3305531253653, 3305631982489, 3305783239582, 3305782911911,
        3341182968747, 3341233365937, 3341283763128, 3341334160320, 6639919113161, 3341485024206, 4441046787029,
        3305950618585, 3305413813212, 3341602399200, 2242141037542, 3305732514795, 3341686154222, 3341736485874,
        3341786817526, 3341837149178, 3341887546366, 3341887808515, 3341937812492, 3341937878032, 3341837280277,
        3341988275227, 4441550169121, 1102951359526, 3342105650220, 3305833309233, 3342156047414, 3342206379068,
        1106071659586, 1106071725124, 3342256645191, 3342307042380, 3342357374034, 3342407771224, 3342458168415,
        3340998681703, 3342508434545, 3342357439608, 3305581978751, 3340881306761, 3305732842644, 3305833440412,
        6641093846179, 6641093518509, 3302427534514, 3323449517239, 2240496870590, 3306168984771, 2243147801802,
        3308920317137, 3342693049558, 3342743250142, 3342793516260, 2243332285673, 3342877533423, 3342877730038,
        3342927865088, 3342978196743, 4442539959566, 3343095768338, 3343146099995, 3343196235044, 3343246632234,
        3343297422641, 3343347819839, 4442909123918, 3343464736083, 4443026564442, 3342793647455, 2244070548838,
        3343615731053, 3335562667380, 2244154369403, 2244154434945, 3306957251976, 2244187858315, 2244187923856,
        2244221347222, 2244254967194, 2244288521631, 2244288587172, 3302427469226, 4443345266094, 2244389250482,
        2244389316024, 3306755925439, 3343934498242, 3343984764361, 3344035161551, 3344085427670, 2244624131548,
        2244657685986, 3306638681576, 3307192526318, 3306638878199, 2244691240448, 3344236357126, 2244775126539,
        3303954130449, 3344320374292, 3344370640411, 3344421168673, 2244691306026, 3306856654385, 3344471369269,
        3324959598140, 3344471500357, 3344521832014, 3344572098135, 2245110605407, 2245144225380, 4444200969834,
        2245244823151, 3344571967092, 2245278443130, 2245278508672, 4444335187591, 3303954261644, 3344890734225,
        3344941196951, 3344991397535, 3345041794725, 3303954327212, 3307007583922, 2245580498613, 2245613987516,
        2245647410882, 2245647476422, 2245681096395, 2245714519761, 4444771329749, 2245815314137, 4444872058591,
        4444939167460, 2245983151849, 2246016640752, 2246050195190, 2246083815164, 2246117369603, 2246150727434,
        4445207537422, 2246251587346, 2246285010713, 2246318565150, 4445375375139, 4445442484008, 3310044456749,
        3302377203507, 3345998096184, 3346048362303, 3309675161413, 3346098562888, 3346148960076, 2246687795025,
        3346233108312, 3308215805793, 2246771681128, 3308417001327, 3346316797812, 3308417132410, 3346366998401,
        2246905767813, 2246905833354, 3308467333008, 3308517730197, 3346451146651, 3346501412771, 3343296964522,
        3346551744433, 3346602076088, 3346652473279, 3346702739399, 3346752874446, 3346803402706, 3346853603289,
        6645438883806, 3347004663780, 3347054995434, 1148082137072, 1148098914295, 3347138881534, 3347189344260,
        3347239675916, 2247778314260, 2247811868699, 3308618393634, 1148082006056, 2247845226541, 3347390474289,
        3315278948406, 3327778039868, 3347441002563, 3347491399755, 3347541469268, 3347591669849, 3308467660892,
        3346703198310, 3303166453876, 3309524887684, 3347642787986, 3308920973473, 3308568717488, 3317326555328,
        3342744168658, 3347693119718, 3309624895733, 3347591735545, 3309675292925, 3309826550018, 3309826222347,
        3347742861583, 3347793258773, 3347843655964, 3347894053156, 6646479005997, 3348044917042, 3346367457593,
        3348095314244, 3309625289036, 3346099022166, 3309725821281, 3309876816233, 3348145580401, 3308870117752,
        4447707343231, 3309725493635, 3348262824326, 3303165798794, 3309524363664, 3348313352598, 3348363618717,
        2248902257059, 3310530800040, 3347642198443, 3336317774257, 3348447570362, 3348497836481, 2249036605895,
        3348581788110, 3348582050261, 3348631923168, 3348682320356, 3348682582505, 3348732586482, 3348732652022,
        3348632054267, 3348783049217, 3348833380871, 3348883712525, 3308668725779, 3310128867865, 3310179527207,
        3348934371898, 3310229596741, 3346552203860, 3348984965730, 3349034707569, 4448596601463, 3349152213628,
        3349202610819, 3349252876939, 1122916313746, 3349303011993, 3349303274141, 3328583215781, 1150330153642,
        3349370317487, 3308568062646, 3336703650492, 3317325769413, 3349420649163, 3349470784210, 3349521246934,
        3349571644124, 4449133472483, 3310446979816, 3309876620012, 3349689019121, 3349739350775, 1148098783997,
        3315329280770, 3349789747976, 2250328451855, 1109058005782, 1109058071320, 3349873503003, 3349923900192,
        3348095183654, 3347692596012, 3349974297395, 3350024629050, 3350075026241, 3350125292361, 3350175492944,
        3309272705877, 3328734276443, 3350226086753, 3350276352874, 6648861698930, 6648861371260, 3350427216769,
        2250965789575, 2250965855115, 3350511037328, 3350561368981, 3350561565594, 3318013504418, 3318013701030,
        3303468116909, 3309071707064, 3322560457667, 3350611831756, 3350662163411, 2251200670682, 3350745983966,
        3326050446308, 4450307812338, 3350863293430, 2251402062842, 2251402128383, 3323281550341, 1128150805513,
        3350947376144, 2200802044951, 2200802110493, 3350997642276, 3330881825834, 3336552524849, 3351048105016,
        3351098240064, 3342927735877, 3310833052746, 3351148702801, 4450710531160, 3310832790621, 4450777640032,
        3325144018021, 2251821362284, 3351366937711, 3351366741112, 5550440197246, 6650035711106, 5511064136838,
        3351601949835, 3351652609174, 5550725409958, 6650320923818, 5511835888814, 3351887228083, 3351937232063,
        3351987563718, 3301722959053, 2252526267603, 6650606202074, 3314607729887, 5551195237603, 5551279189224,
        2252828191982, 3314607992052, 3352373374204, 3352373505282, 3311370054922, 2211824545043, 2211824610583,
        5511332637980, 5511416589602, 3352423640361, 2252962475310, 2252996029749, 3314557529404, 5551564598594,
        3352624966987, 2253163605328, 3352708918612, 3311671651674, 3352759250269, 3352809647459, 3322660924778,
        3322661055856, 5551883169144, 3311470587262, 3352943865221, 5510745435532, 3311806131602, 3311806197145,
        4452505628065, 5510980185509, 3311906598313, 3311906663853, 5510980316594, 5511198682552, 5511198354882,
        3312259050951, 3311856266701, 3311856332241, 3351651954134, 3353061240284, 3353111571938, 3317275241960,
        3353161772523, 3353212169711, 3317275307508, 2253750873592, 3351601622525, 5552319245827, 3353380007431,
        3353430273549, 3312711904786, 3353380335126, 3353061895713, 3312711970353, 5552319376950, 5511920102972,
        5511919775302, 3312661704267, 3312980471377, 3312661573207, 3312477154907, 3312611438177, 3314658127464,
        4452992233069, 2254035955314, 2254036020853, 3311621516921, 5552604655231, 5552688672390, 3311621648015,
        3353749237399, 3353799569055, 3313383124647, 3313383255725, 3353849900725, 3353900232381, 3311571119813,
        3311571447498, 6652485381844, 5553074351835, 3354135113441, 3313198444265, 3313332858605, 5512272097012,
        3313198575353, 5512272293631, 3351886835463, 3354185314061, 5553258966803, 5553342852890, 3354185707297,
        3313433456429, 3313567739699, 3314037305146, 3314171719486, 5513110957893, 4453914980170, 3314658455375,
        3311571775321, 3314456801128, 3314507198317, 3314507263859, 3314658193274, 3311571185536, 3313702023046,
        3313836240782, 3354470461334, 5553544114075, 3313987104673, 6612421455783, 3313987366831, 5553544441785,
        3314037436356, 5513111154634, 3354604679122, 5553678331863, 3314406535133, 6612840886243, 3314406797291,
        5553678659573, 3312124768256, 2255227334661, 2255227400203, 3312762302482, 3312477679639, 3312612028453,
        3313434046517, 3313568395332, 2255260692565, 1155782684760, 3354822914140, 3354873180259, 3354923577449,
        3354973909104, 6653558993015, 3355124904060, 6653709987971, 4454787395720, 3355343073421, 3355393339541,
        6653978423452, 4455055831201, 6654146392230, 3355712106670, 6654297387189, 6654397919421, 3355963699395,
        3356014096585, 3322610594000, 3322610725078, 3356064428254, 3333280706789, 2256603066600, 2256603132142,
        3333331169525, 3333381501178, 2256636555519, 2256636621060, 2256670044426, 3333431898382, 2256703795476,
        3356248846619, 3300380717344, 3356299309349, 2256837947692, 3356383129906, 4455944958264, 2256988877116,
        2257022497089, 2257022562631, 3356567548238, 3356618010962, 2215632974168, 3300934365532, 3333180240225,
        3356668342631, 3356718805357, 3315648049525, 3356768874875, 2257307709823, 2257341264261, 2257374949771,
        3356919935379, 3300431180184, 4456481894815, 3357037375908, 3357087773097, 3300481446319, 3357137908149,
        3333230571960, 3357188305342, 3357238768066, 3357238899144, 2257777340880, 2257777406420, 2257810895321,
        2257810960861, 3357356274146, 3357406474729, 3357457002990, 3357507072502, 3357238702586, 2258045907455,
        2258045972997, 3357591024140, 2258129793553, 2258129859095, 3300531843614, 3357675172389, 2258213548590,
        2258213614130, 3357758861879, 3302830125629, 2258297434689, 2258297500229, 3302830453322, 3357842813523,
        3357893079642, 3315849310816, 2258431652453, 1158953775721, 1158970552944, 3358010585719, 3322509865598,
        3358060982915, 4457622680203, 2258666533519, 2258700153491, 3310715613848, 3358245401247, 2258783908517,
        3339857834664, 2258817528498, 3342793650870, 3358362972861, 3342793650885, 1159389852364, 3358430147281,
        3330932093658, 3358480413408, 3336602858216, 3358530679535, 3358580945654, 2216555852540, 2216555918082,
        3358631408393, 3358681740049, 2216555655961, 3358732137244, 4458293834533, 2259337687850, 2259337753391,
        3316201501493, 3358882804536, 3358933201724, 3316302361409, 3316251898695, 3316201632587, 3358933594960,
        3316302754651, 3316252095335, 3358983992174, 3359034127226, 3359084458883, 3316352824204, 3359134593940,
        3316101100442, 3359033865121, 3358983599014, 3359084327852, 3316453290931, 3359185122232, 3359235453889,
        3359285785546, 3316503622611, 3316503753688, 3316352693215, 3359335986149, 4458897814508, 2259941602289,
        3359486981109, 4459048743932, 3343934370816, 4459115918341, 3359671530506, 4459233358865, 3306219648022,
        3359789036578, 1160815981610, 3338750407728, 1117631296568, 1117631362108, 3318667949121, 3302628865095,
        3359856079948, 3335612937299, 3359906280537, 5558979867742, 2260529001571, 3319456478314, 3360074314864,
        3317459924089, 3360124449918, 3360174781572, 3317460055178, 2260713419921, 2260713485462, 3317510255772,
        3360258733217, 3317560652968, 3360309130414, 3360359330998, 3360409728188, 3343347299523, 3348984444106,
        3360460059857, 3360510457048, 3360560723168, 3360610989287, 3360661386477, 3360711652596, 3316738831610,
        3328532952324, 3360761984266, 1161789125904, 1161805903127, 3360845870366, 3360896333092, 3360946664748,
        2261485303092, 2261518857531, 3317661316418, 1161788994888, 2261552215373, 3361097463121, 3361147991382,
        3300632442206, 3300632507748, 3361198126443, 3317225043312, 3318718412149, 3317225305469, 3318567286150,
        3361248458124, 2217394517393, 2217394582932, 3361298920856, 3317913040287, 4460860683686, 3303316796842,
        3318466622896, 3361416361398, 2261954868669, 2261988488641, 3317510649286, 3360561247697, 3303317517792,
        3318467212785, 3317611640320, 3304374547984, 3361534457378, 3360611644979, 3361584723523, 2262122706515,
        3338901730904, 3317610985061, 3304373761643, 3361667823217, 3361718351477, 3361718613628, 3361768617607,
        3361818949261, 3361869280915, 3317711648409, 3361919612575, 4461481506469, 3362037118634, 3362087515825,
        1163114395321, 3362154559166, 3362205021893, 3361533736654, 3362255222484, 4461817050843, 3318768482016,
        1161805772516, 3300682774249, 3300682839791, 3361584133878, 3362372663037, 3362422863620, 3318214965001,
        3328784611087, 3362473457429, 3362523723550, 3362573727526, 2263112693545, 3349789685552, 3320077039414,
        3362657679161, 3362708076349, 2263246911298, 3320177899337, 3320127436623, 2263280465747, 2263313954650,
        3362859071328, 3362909468517, 3362959865707, 3363010328434, 3320228231035, 2263548704641, 3363093952389,
        3336653125514, 3363144349584, 3363194681238, 3343095642012, 3310396782499, 3310396913577, 2263733254065,
        2263733319605, 1164255246266, 3363295410111, 3299307239366, 3299307042767, 3363345610709, 4462907504602,
        3340763609054, 3363463116773, 2264001886187, 2264035309554, 3323281881079, 3302830782464, 2264068732942,
        2264068798481, 2264102483989, 2264136103963, 2264136103970, 3321083738153, 3363681286189, 3321134135348,
        3321134200889, 3363731486783, 3363781883972, 3363832150090, 3363882547279, 3363932878933, 3363983341659,
        3364033673315, 3308467402859, 3299307567217, 3364083939455, 3364134402182, 3323281619087, 3364184537236,
        3364234737818, 3364285135006, 6662870415523, 2264924633257, 1165446363312, 3364486461620, 3364536924345,
        4464098752704, 3364654364869, 3364654561484, 3302830192854, 3319557142747, 6663239579873, 3319808801000,
        6663340243182, 3319607474421, 3319657871611, 3319607671042, 3319658133771, 3319708137750, 3319758534940,
        3319708334371, 3319758797100, 3319506680119, 3319506876731, 3304843589954, 3304843458889, 3317510322510,
        4464417519956, 3299307108697, 3364184602976, 3319926307175, 3364973001070, 3328331626867, 2239188973945,
        2258700614025, 2250965924245, 3365023267227, 3365073664415, 3365124127140, 3320026839467, 3365174524336,
        3365224855992, 3365275056576, 3365325388230, 3365375850956, 3365426182612, 3365023463900, 3320027101667,
        3365073992172, 3365325650422, 3365275384320, 3365476448779, 3365526780434, 3365577112089, 3320077171232,
        3362708470309, 3320178293296, 3320127633980, 3362909862467, 3362859334223, 3362959997528, 3320228362849,
        3320278432361, 3365627312749, 2266165951090, 2266166016630, 2266199505531, 2266199571071, 2266233059972,
        2266233125512, 3320379095693, 3365778307729, 3365828770454, 3365879167645, 3320429492901, 3365929499306,
        3365979830962, 3366030162618, 3366080494274, 3366130825930, 3366181026514, 3366231358168, 3366281820894,
        3320379292390, 3320429755117, 3365778635510, 3366231620352, 3366181354250, 3366332087061, 3366382418716,
        3366432750371, 3366483016490, 3343145974576, 3310346451767, 3310346582845, 3366533413701, 2267071986508,
        2267072052049, 3366617299799, 2267155807070, 3315748649826, 2267189558119, 2267223112558, 2267256470389,
        3321352239993, 3366801849214, 4466363612037, 3320849054601, 3320849251216, 2267407596442, 2267441347488,
        2267441216425, 3321235258288, 3321084066748, 3321033604037, 3321234865100, 3321083935698, 2267474639833,
        2267474705374, 2202479770596, 2267508194282, 2267508259823, 3330982493173, 3367053638652, 3367103839237,
        3343984704524, 3352943737873, 3303417330710, 3367154170906, 3367204502561, 4466766330920, 3367322008621,
        3363295280181, 3367372274746, 3320513444929, 3367422737479, 3337039461456, 3350176021597, 3309273300074,
        3367473134713, 3362423454851, 3318215621777, 3367523269793, 3367472807080, 3367573732525, 3367623998646,
        3367674199230, 3367724661956, 3367775059148, 4467336756437, 2268380609754, 2268414229727, 2268447849701,
        3327962529004, 3308266798322, 3317024570627, 3302729530645, 3367992900890, 2268531670303, 2268531735845,
        3319255088428, 2268565224753, 2268598844727, 2268632268094, 2268632333635, 2268665757001, 3322358938957,
        2268699508051, 3322459602266, 3368244690272, 4467806453095, 2268850437483, 2268850503025, 3309423705464,
        3318365961598, 3368395619716, 3368446016906, 3368446147985, 3368496348570, 3368546614689, 2269085318567,
        2202680901037, 2202680966576, 2269118873012, 4468175617466, 3319255285183, 3322409663943, 3309424229843,
        3318366551521, 3322157612528, 2269219470838, 2223199632891, 2269219667457, 3368765046281, 3368815115796,
        3368815246875, 3368865447460, 2269404085803, 3368949268017, 4468511161911, 3369066708540, 2269605477954,
        3367422475849, 3328633617998, 3368764718676, 2269638835802, 2269638901342, 3369184280163, 3302779862635,
        3369234415216, 3369284812405, 3302679264891, 3369335209601, 2239188647560, 2246083952275, 3338129850012,
        2258700287655, 2258817662638, 3316503953076, 3322409205438, 2261988622019, 2264136236746, 6667920817875,
        6668021546720, 6668122144494, 6668222873339, 2267441348361, 3309172702994, 3318115024674, 2270276370227,
        3317963308855, 3357137977149, 3369821749057, 3369872015176, 3369922412366, 1124308827989, 1124308696924,
        4469484175201, 3309172047717, 6612421328747, 6612840759153, 4469551349623, 3316503691132, 3318114303874,
        4469618458504, 6668021088141, 6667920424852, 6668222414747, 6668121751458, 3370174136233, 2270712709041,
        3370257956791, 3325697605566, 3370308288452, 3370358620107, 4469920382930, 4469987557334, 3370358357979,
        3323398930398, 3323399192545, 4470054666216, 3306907058157, 3328079970290, 3322107215864, 3328381960189,
        4470121709571, 3302528270343, 3310178680845, 2271165497363, 3302477938710, 3310128349212, 3348933984290,
        3370710810663, 3328130301996, 4470272770098, 3328180699191, 3328231030846, 3302578602053, 3310229012555,
        4470339878993, 3328281362518, 3328482689117, 3328432291940, 3323180957802, 3323785068655, 2271383797878,
        2271383863420, 2271417286787, 2271450906760, 2271484330126, 2271517819026, 2271517884565, 4470574694553,
        2271618613405, 4470675423394, 4470742532263, 2271786385580, 2271819874481, 2271819940021, 2271853625530,
        2271887179969, 2271920537800, 2271954157772, 3324909142225, 2271987712216, 4471044456669, 2272088375521,
        3371633754342, 4471195517166, 4471262626035, 3371818041592, 3371868438780,
    ]
    /// The number of an entry plus one, or zero, by the hash of its name; collisions follow.
    static let slots: [UInt16] = [
        0, 0, 1078, 0, 0, 0, 0, 0, 0, 0, 1460, 0, 0, 0, 804, 0, 0, 421, 110, 1750, 1993, 0, 0, 0, 1593, 0, 0, 0,
        0, 0, 0, 0, 0, 973, 0, 0, 0, 0, 0, 0, 243, 0, 0, 0, 0, 0, 0, 536, 0, 0, 0, 175, 0, 0, 2217, 0, 685, 0,
        0, 0, 1235, 0, 622, 318, 1804, 0, 141, 0, 1079, 0, 0, 0, 0, 253, 823, 0, 0, 0, 0, 0, 1459, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 1408, 0, 0, 1331, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1589, 0, 0, 0, 42, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1107, 0, 0, 0, 0, 0, 0, 1263, 0, 0, 0, 0, 1544, 0, 2186, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 2175, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 1311, 738, 0, 121, 0,
        2181, 0, 273, 667, 0, 0, 741, 0, 0, 1001, 769, 0, 2193, 0, 0, 0, 1789, 1023, 0, 0, 0, 0, 341, 245, 1391,
        482, 1962, 0, 0, 0, 930, 1215, 0, 0, 0, 542, 1839, 1547, 387, 2174, 0, 0, 166, 466, 0, 1234, 0, 0, 0, 0,
        0, 0, 901, 947, 0, 682, 760, 0, 0, 0, 1352, 1530, 0, 1202, 1467, 1998, 1624, 0, 0, 0, 0, 897, 0, 0, 0,
        0, 489, 0, 1062, 500, 1837, 0, 0, 231, 294, 1887, 0, 0, 0, 0, 0, 2164, 0, 0, 0, 0, 0, 0, 1728, 2115, 0,
        0, 0, 456, 0, 0, 0, 0, 0, 1167, 0, 0, 0, 548, 232, 0, 1306, 0, 0, 0, 0, 959, 0, 1357, 2034, 759, 0, 25,
        219, 0, 0, 934, 1196, 0, 1526, 0, 0, 0, 0, 0, 1251, 1271, 0, 0, 0, 168, 0, 0, 0, 0, 1970, 0, 0, 0, 0,
        1779, 0, 0, 0, 0, 0, 1280, 0, 0, 0, 0, 0, 0, 0, 0, 0, 479, 2018, 0, 1027, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 1268, 0, 0, 915, 0, 1796, 0, 0, 0, 0, 1961, 0, 0, 0, 802, 0, 0, 0, 0, 2025, 0, 0, 0, 0, 801,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 565, 0, 0, 0, 858, 0, 0, 0, 0, 803, 2001, 0, 0, 0, 0, 17, 0, 0, 0, 0,
        0, 0, 0, 0, 875, 0, 0, 316, 0, 0, 616, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 745, 816, 649, 2163,
        0, 0, 0, 1628, 0, 0, 965, 1885, 2055, 0, 1535, 1974, 0, 0, 0, 514, 1752, 601, 1992, 0, 1753, 0, 0, 0,
        1888, 0, 0, 0, 0, 0, 0, 1475, 0, 0, 0, 2039, 2101, 1353, 1523, 1255, 0, 464, 0, 1534, 1533, 0, 195, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 768, 0, 0, 1428, 2192, 800, 483, 1479, 0, 0, 0, 0, 460, 0, 0, 0, 1333, 0, 0,
        0, 0, 922, 0, 1958, 0, 1629, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1548, 0, 0, 0, 207, 0, 0, 0, 0, 0, 0,
        0, 2014, 0, 0, 0, 0, 1038, 0, 0, 0, 0, 1022, 0, 0, 540, 1338, 735, 1820, 0, 0, 0, 0, 0, 0, 0, 674, 0, 0,
        0, 578, 0, 1595, 9, 0, 1211, 0, 0, 0, 0, 822, 0, 0, 1708, 227, 128, 428, 412, 43, 1432, 637, 0, 1754, 0,
        89, 690, 1300, 956, 0, 675, 1154, 0, 0, 28, 623, 0, 0, 0, 0, 0, 0, 0, 604, 0, 0, 0, 346, 0, 0, 0, 0,
        665, 1124, 0, 916, 1677, 0, 0, 0, 0, 0, 1726, 1803, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 393, 0, 0, 0, 0,
        0, 157, 900, 396, 0, 0, 0, 0, 330, 1216, 0, 0, 0, 0, 1705, 1573, 0, 0, 0, 0, 0, 0, 0, 706, 1665, 0,
        1175, 0, 0, 0, 0, 0, 0, 0, 1336, 1270, 156, 0, 1682, 0, 0, 0, 1847, 0, 0, 0, 0, 0, 0, 0, 0, 151, 0,
        1187, 1356, 0, 0, 0, 230, 0, 0, 1676, 63, 1941, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1663, 0, 0, 0, 0, 0, 0,
        0, 541, 0, 0, 0, 0, 913, 1026, 0, 244, 2209, 0, 0, 0, 1954, 0, 0, 0, 0, 331, 668, 485, 0, 0, 603, 856,
        0, 0, 0, 864, 0, 0, 0, 0, 1222, 0, 836, 0, 1066, 0, 506, 0, 0, 0, 0, 1582, 0, 0, 98, 1409, 0, 0, 1672,
        669, 855, 0, 1696, 1777, 0, 0, 0, 0, 0, 0, 0, 1443, 0, 0, 0, 0, 0, 939, 0, 0, 1380, 0, 0, 0, 1034, 1143,
        1248, 0, 180, 0, 0, 0, 0, 0, 0, 1410, 1630, 974, 0, 0, 0, 0, 0, 0, 0, 0, 1252, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 1436, 0, 0, 0, 0, 0, 0, 507, 943, 571, 2142, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 275, 0, 0,
        1305, 0, 0, 0, 0, 0, 0, 185, 0, 0, 0, 0, 0, 0, 672, 1075, 1322, 1633, 0, 0, 0, 0, 0, 0, 2204, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 1863, 0, 0, 0, 1788, 0, 0, 0, 1736, 0, 1828, 673, 1031, 1076, 0, 0, 1427, 0,
        1520, 0, 0, 0, 719, 1231, 2225, 0, 0, 0, 0, 31, 0, 0, 150, 0, 0, 0, 0, 0, 0, 0, 670, 2146, 1249, 0, 0,
        0, 0, 0, 0, 0, 1157, 1765, 0, 1054, 0, 263, 1092, 0, 0, 0, 0, 1077, 252, 1514, 0, 0, 0, 104, 0, 0, 0, 0,
        0, 426, 671, 0, 789, 0, 0, 0, 1098, 1517, 857, 1243, 725, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 307, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 278, 0, 1180, 1441, 449, 1715, 0, 0, 0, 59, 0, 0, 0, 0, 0, 0, 2211, 0,
        0, 1614, 0, 0, 0, 0, 1071, 0, 0, 0, 867, 0, 0, 0, 0, 1418, 0, 0, 0, 0, 0, 0, 979, 176, 1371, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 1146, 0, 1072, 0, 568, 0, 1201, 1875, 0, 0, 0, 0, 1513, 1997, 892, 960, 0, 0,
        1445, 1598, 2215, 109, 241, 0, 0, 0, 303, 1228, 0, 0, 1975, 0, 1360, 0, 1398, 1074, 0, 0, 0, 1636, 1670,
        0, 0, 0, 868, 0, 0, 581, 1840, 2173, 2011, 1678, 0, 0, 102, 569, 826, 0, 1879, 0, 0, 0, 0, 0, 0, 0, 0,
        1648, 1737, 1044, 0, 0, 0, 0, 383, 1956, 0, 0, 0, 0, 0, 0, 0, 0, 1046, 0, 636, 1637, 0, 1969, 841, 1186,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1963, 1444, 0, 0, 0, 49, 1563, 0, 997, 0, 0, 0, 0, 1089, 0, 1166, 531,
        529, 0, 887, 0, 0, 0, 0, 795, 0, 0, 1163, 909, 248, 0, 0, 0, 0, 0, 0, 76, 1782, 0, 0, 0, 0, 0, 0, 1491,
        0, 980, 0, 0, 0, 0, 1574, 552, 0, 0, 0, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 1292, 0, 783, 0, 0, 0, 0, 0,
        1320, 0, 599, 0, 0, 0, 56, 517, 0, 0, 2047, 0, 0, 0, 0, 453, 0, 0, 0, 0, 1129, 0, 0, 0, 0, 0, 1727,
        1140, 0, 0, 0, 0, 2154, 0, 1244, 0, 0, 0, 0, 1558, 0, 0, 0, 0, 579, 1645, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        2046, 782, 47, 0, 1346, 0, 0, 1429, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1599, 0, 893, 0, 0, 0, 0, 0,
        0, 0, 0, 642, 0, 0, 0, 0, 120, 0, 94, 0, 696, 215, 0, 380, 0, 0, 0, 0, 0, 0, 799, 0, 0, 0, 0, 0, 0, 866,
        0, 586, 1111, 0, 0, 474, 0, 0, 0, 0, 0, 0, 591, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 635, 0,
        1581, 239, 0, 0, 1005, 0, 0, 891, 225, 1833, 0, 0, 0, 116, 903, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1422, 0,
        1776, 0, 0, 0, 0, 0, 0, 0, 511, 0, 0, 0, 0, 0, 0, 0, 0, 1042, 0, 0, 182, 0, 0, 0, 0, 1525, 0, 0, 0, 0,
        820, 2195, 0, 398, 0, 0, 0, 0, 0, 65, 0, 1826, 911, 0, 0, 0, 0, 0, 736, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        473, 687, 0, 0, 0, 0, 0, 0, 206, 0, 0, 0, 0, 0, 798, 0, 0, 0, 2096, 1149, 0, 0, 0, 1704, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 794, 0, 0, 0, 0, 0, 0, 0, 0, 113, 1057, 0, 0, 2100, 0, 0, 0, 0, 0, 1289, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 338, 385, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2110, 297, 825, 1497, 1763, 2104,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1498, 0, 0, 0, 0, 0, 0, 0, 0, 1585, 0, 0, 0, 1417, 0, 0, 0, 0, 213, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 270, 373, 0, 0, 0, 0, 0, 0, 0, 2214, 797, 0, 81, 0, 0, 1790, 108, 2182,
        530, 0, 0, 0, 0, 0, 122, 0, 0, 0, 0, 0, 0, 0, 0, 1810, 6, 0, 0, 1759, 0, 1133, 1626, 458, 0, 0, 0, 1258,
        0, 0, 0, 0, 2026, 0, 0, 0, 0, 0, 0, 1369, 730, 0, 375, 0, 1134, 0, 0, 1481, 0, 0, 0, 0, 0, 0, 0, 1043,
        0, 0, 0, 2088, 0, 1189, 0, 1800, 0, 0, 0, 0, 0, 1647, 1395, 0, 1245, 0, 0, 422, 0, 0, 1028, 0, 0, 0, 0,
        0, 70, 0, 810, 1291, 0, 0, 1925, 1226, 0, 0, 0, 0, 0, 1273, 52, 80, 368, 1740, 1635, 1869, 2068, 0, 0,
        0, 1829, 0, 0, 0, 0, 0, 0, 0, 0, 0, 83, 0, 0, 0, 0, 751, 1505, 2078, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 1596, 264, 0, 0, 0, 0, 0, 0, 0, 321, 1354, 468, 1100, 1613, 1177, 938, 37, 1405, 1816, 0, 0, 177,
        1050, 0, 0, 0, 556, 0, 0, 0, 388, 699, 1852, 159, 0, 2145, 0, 0, 0, 1832, 1516, 0, 0, 0, 0, 0, 0, 0, 0,
        879, 0, 0, 0, 0, 0, 0, 0, 2149, 0, 0, 0, 0, 0, 0, 0, 0, 1413, 0, 0, 1188, 0, 494, 0, 0, 1634, 0, 0, 837,
        0, 0, 272, 0, 0, 0, 0, 0, 0, 1977, 831, 0, 0, 1743, 874, 0, 0, 0, 0, 0, 0, 0, 347, 0, 1773, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 961, 1246, 1841, 0, 0, 0, 0, 0, 0, 0, 2064, 0, 0, 0, 0, 0, 0, 0, 0, 0, 194,
        1210, 480, 1775, 0, 1219, 0, 870, 0, 0, 0, 286, 0, 0, 0, 0, 0, 0, 0, 0, 1265, 0, 1675, 0, 221, 1472, 0,
        0, 0, 0, 740, 1693, 0, 0, 0, 0, 0, 0, 0, 0, 703, 734, 1433, 0, 0, 0, 290, 0, 0, 0, 882, 0, 0, 0, 0, 972,
        1786, 0, 0, 41, 0, 1867, 0, 0, 0, 0, 921, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 399, 1834, 1915, 1587, 0,
        0, 1951, 2167, 0, 0, 0, 0, 0, 0, 0, 592, 0, 0, 0, 0, 0, 0, 0, 969, 0, 0, 0, 1304, 1528, 1434, 2076, 124,
        1393, 0, 0, 0, 0, 1933, 322, 0, 0, 0, 0, 0, 0, 1586, 0, 0, 933, 1921, 0, 0, 0, 0, 0, 1903, 0, 0, 0, 0,
        0, 0, 0, 1615, 0, 0, 0, 0, 1299, 2159, 0, 1870, 0, 0, 0, 0, 0, 1654, 0, 0, 1288, 0, 0, 0, 2190, 0, 0, 0,
        105, 0, 992, 1971, 283, 0, 1239, 1008, 0, 0, 0, 0, 0, 0, 2095, 0, 0, 1260, 680, 235, 0, 510, 0, 0, 0,
        1487, 0, 0, 436, 1470, 0, 0, 0, 0, 0, 0, 0, 0, 0, 701, 1091, 2165, 1281, 0, 0, 0, 0, 0, 1851, 0, 0, 0,
        0, 0, 1799, 0, 391, 2212, 1562, 1612, 962, 0, 0, 0, 0, 0, 1607, 0, 1592, 0, 0, 0, 533, 0, 0, 0, 163,
        627, 651, 652, 1952, 0, 0, 0, 0, 1552, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 844, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 610, 0, 0, 0, 0, 0, 1492, 0, 0, 0, 0, 0, 0, 0, 0, 0, 305, 0, 0, 0, 0, 1317, 0, 0, 0, 1269,
        0, 0, 0, 0, 1069, 461, 843, 0, 57, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1084, 1926, 0, 0, 0, 0, 0, 0, 1037,
        1377, 0, 1657, 0, 0, 0, 0, 0, 0, 1659, 0, 0, 0, 111, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1570, 0,
        630, 0, 0, 0, 0, 0, 0, 0, 0, 0, 986, 62, 2051, 949, 0, 0, 0, 0, 0, 82, 0, 0, 0, 0, 0, 0, 0, 277, 0,
        1007, 0, 0, 0, 470, 0, 0, 0, 0, 0, 0, 0, 0, 747, 0, 1543, 0, 0, 0, 778, 1449, 0, 298, 0, 1783, 0, 0, 0,
        0, 554, 0, 0, 0, 0, 0, 1685, 0, 0, 0, 0, 523, 633, 0, 0, 0, 0, 0, 0, 1453, 0, 0, 0, 0, 995, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 1274, 73, 0, 0, 0, 1224, 0, 1493, 0, 0, 878, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1403,
        0, 0, 0, 115, 310, 496, 0, 0, 1550, 0, 0, 0, 0, 1957, 0, 1096, 786, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2124, 0,
        0, 0, 0, 1227, 0, 0, 1683, 0, 0, 0, 0, 0, 0, 2177, 0, 0, 0, 0, 0, 0, 0, 0, 1701, 0, 0, 575, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 1169, 0, 0, 0, 777, 0, 0, 8, 0, 0, 0, 0, 0, 925, 402, 0, 407, 0, 0, 21, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 1698, 0, 0, 0, 0, 2160, 0, 0, 0, 2178, 1030, 0, 0, 0, 0, 0, 351, 0, 0, 35, 0, 1142, 0, 0,
        2179, 2222, 0, 0, 0, 0, 809, 0, 0, 228, 1415, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1584,
        647, 0, 0, 0, 0, 2010, 0, 0, 0, 363, 0, 0, 0, 0, 0, 0, 2130, 1156, 1807, 0, 0, 967, 0, 1150, 1721, 101,
        1367, 0, 2137, 0, 0, 0, 0, 0, 763, 0, 0, 2151, 0, 0, 0, 142, 1758, 0, 0, 0, 0, 0, 1939, 164, 0, 0, 0, 0,
        776, 308, 662, 557, 1982, 0, 0, 1160, 1452, 0, 1035, 0, 339, 0, 0, 0, 265, 472, 0, 0, 0, 0, 2180, 0, 0,
        631, 0, 0, 0, 1240, 140, 853, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 418, 0, 0, 501, 0, 0, 0, 0, 0, 0, 27, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 202, 1605, 0, 0, 0, 0, 0, 1706, 0, 886, 0, 186, 0, 0, 0, 0, 0,
        845, 0, 970, 0, 0, 0, 0, 954, 1560, 946, 131, 0, 1421, 0, 0, 0, 0, 1329, 400, 1155, 0, 0, 0, 1714, 0, 0,
        1937, 1342, 2052, 0, 0, 0, 459, 0, 0, 0, 0, 0, 0, 0, 748, 0, 0, 0, 505, 0, 0, 0, 0, 0, 0, 413, 2015, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 1010, 0, 0, 0, 0, 0, 923, 1325, 332, 1990, 0, 0, 0, 0, 0, 0, 0, 833, 1967, 0,
        1553, 0, 0, 0, 0, 45, 1984, 0, 187, 0, 0, 0, 1126, 1229, 1594, 1844, 1986, 1988, 2, 749, 234, 0, 0,
        2029, 0, 1463, 0, 0, 0, 333, 0, 976, 0, 0, 0, 0, 0, 1947, 0, 0, 0, 0, 0, 628, 0, 0, 0, 1489, 0, 0, 0, 0,
        0, 85, 2231, 0, 0, 0, 0, 0, 0, 0, 1250, 0, 0, 560, 1131, 0, 0, 0, 2135, 583, 0, 0, 0, 1276, 0, 2083, 0,
        0, 785, 0, 0, 397, 0, 0, 945, 0, 0, 0, 0, 0, 0, 1298, 0, 0, 0, 0, 0, 0, 0, 0, 392, 2168, 0, 0, 0, 0,
        982, 1282, 1576, 1597, 0, 0, 0, 0, 0, 0, 475, 0, 0, 1894, 0, 356, 0, 0, 1178, 0, 0, 0, 0, 0, 1483, 0, 0,
        0, 0, 708, 0, 0, 0, 0, 634, 0, 0, 0, 118, 0, 0, 476, 0, 0, 0, 0, 990, 0, 0, 0, 0, 0, 0, 2207, 69, 0,
        144, 1568, 0, 0, 0, 154, 0, 0, 0, 0, 0, 0, 0, 0, 0, 345, 0, 0, 0, 0, 130, 0, 1745, 0, 0, 0, 0, 0, 0,
        1058, 0, 0, 0, 0, 0, 0, 1912, 335, 619, 0, 0, 0, 317, 0, 0, 0, 0, 0, 0, 0, 0, 1638, 1793, 0, 0, 0, 334,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 1774, 0, 1161, 1272, 0, 0, 0, 0, 0, 0, 1362, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 1652, 405, 0, 0, 0, 0, 1256, 0, 0, 0, 1139, 0, 0, 1948, 2141, 0, 0, 1702, 885, 991, 0, 0, 0, 0,
        274, 737, 68, 1182, 1643, 0, 0, 0, 0, 0, 0, 0, 0, 894, 0, 0, 0, 0, 0, 0, 1019, 881, 0, 0, 0, 491, 267,
        689, 291, 0, 1082, 0, 709, 2224, 0, 0, 0, 0, 609, 0, 0, 0, 0, 0, 0, 0, 0, 1425, 1655, 0, 0, 0, 0, 0,
        744, 0, 0, 666, 2196, 0, 888, 1378, 1524, 0, 0, 23, 0, 1238, 0, 0, 0, 746, 1101, 2166, 0, 0, 0, 1287,
        2226, 1450, 0, 957, 0, 0, 0, 0, 0, 1546, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 26, 1724, 2132, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 376, 1604, 0, 0, 686, 509, 0, 0, 0, 1731, 0, 0, 0, 876, 1083, 0, 0, 0, 0, 0,
        190, 1478, 1114, 0, 1457, 0, 0, 91, 0, 492, 0, 0, 0, 1065, 0, 0, 1404, 641, 0, 2038, 0, 0, 1836, 314, 0,
        0, 0, 762, 0, 1480, 0, 2085, 0, 0, 1236, 174, 978, 15, 0, 240, 0, 790, 1846, 374, 0, 0, 1500, 0, 0,
        2188, 0, 0, 0, 0, 1203, 0, 0, 813, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 372, 1878, 0, 0, 233, 534, 1732, 0, 0,
        0, 0, 0, 0, 0, 467, 0, 0, 0, 379, 1861, 0, 702, 205, 487, 0, 834, 0, 0, 0, 0, 0, 0, 0, 0, 0, 594, 1365,
        1877, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1081, 2187, 0, 0, 0, 2032, 0, 0, 0, 0, 1527, 0, 0, 0, 0, 0, 0,
        1400, 0, 0, 1296, 0, 0, 404, 0, 0, 0, 0, 0, 0, 0, 0, 0, 326, 1118, 0, 1327, 279, 1686, 1018, 0, 0, 0, 0,
        0, 188, 1464, 0, 1884, 0, 0, 1411, 0, 0, 0, 0, 1112, 0, 0, 0, 0, 0, 1824, 0, 0, 0, 0, 1412, 0, 61, 0, 0,
        0, 0, 0, 0, 1041, 1559, 0, 0, 547, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 743, 0, 0, 2071, 0,
        1892, 2229, 0, 1959, 0, 964, 0, 0, 488, 0, 0, 0, 2081, 0, 1190, 0, 0, 0, 0, 0, 771, 1277, 0, 0, 0, 0, 0,
        0, 0, 0, 602, 0, 0, 589, 0, 0, 0, 0, 0, 0, 0, 0, 0, 86, 0, 0, 0, 1644, 0, 209, 775, 558, 905, 1119,
        1606, 0, 0, 0, 0, 774, 1519, 2062, 0, 0, 0, 0, 0, 281, 0, 0, 2106, 0, 0, 0, 1748, 0, 0, 0, 1221, 0, 0,
        0, 0, 0, 0, 0, 770, 0, 0, 0, 0, 1209, 0, 0, 840, 0, 0, 0, 0, 0, 1198, 0, 1858, 1097, 0, 0, 0, 0, 0, 0,
        0, 0, 731, 0, 0, 1968, 518, 0, 0, 0, 0, 772, 1930, 444, 2157, 779, 0, 0, 0, 0, 0, 0, 0, 0, 0, 761, 0,
        315, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 827, 0, 0, 0, 0, 0, 2138, 984, 0, 0, 0, 0, 0, 1283, 0, 0, 0,
        136, 1512, 2156, 0, 0, 0, 0, 678, 1490, 0, 0, 0, 0, 0, 419, 1247, 0, 0, 0, 0, 1627, 0, 72, 0, 773, 0, 0,
        0, 0, 0, 0, 0, 0, 44, 0, 0, 0, 10, 877, 0, 1540, 0, 0, 0, 0, 0, 1136, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 134,
        0, 711, 0, 0, 0, 425, 1456, 2172, 0, 0, 0, 0, 1503, 0, 563, 1349, 0, 1108, 0, 395, 208, 1168, 0, 0, 567,
        880, 0, 0, 0, 429, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 256, 33,
        1842, 0, 829, 1949, 0, 0, 0, 1694, 0, 543, 0, 282, 0, 0, 465, 0, 0, 0, 2012, 0, 0, 0, 0, 0, 0, 1541, 0,
        0, 165, 0, 1895, 0, 0, 0, 353, 0, 1212, 0, 0, 0, 0, 0, 0, 1259, 0, 0, 0, 0, 0, 0, 2123, 1656, 0, 0, 0,
        0, 0, 0, 562, 0, 0, 0, 0, 1477, 0, 0, 0, 0, 0, 440, 0, 1922, 869, 0, 0, 0, 1109, 1494, 1529, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 1865, 0, 0, 0, 0, 0, 0, 2057, 0, 0, 1148, 0, 1664, 0, 1059, 1770, 0, 0, 0,
        515, 2021, 0, 0, 0, 0, 292, 1141, 1755, 0, 410, 0, 0, 0, 1241, 0, 0, 0, 0, 250, 1711, 0, 0, 0, 0, 0, 0,
        0, 1920, 0, 0, 0, 0, 0, 0, 895, 0, 0, 0, 0, 704, 0, 0, 0, 0, 0, 92, 125, 2065, 2162, 0, 1012, 1996, 0,
        0, 0, 0, 1295, 0, 0, 1978, 0, 0, 99, 191, 0, 0, 0, 1045, 0, 0, 0, 0, 0, 1918, 0, 2206, 0, 0, 561, 2161,
        2197, 0, 0, 0, 0, 0, 713, 1827, 1801, 0, 0, 0, 0, 0, 0, 0, 0, 2108, 0, 1214, 0, 0, 1883, 0, 0, 0, 0, 0,
        0, 920, 0, 0, 0, 0, 0, 791, 0, 0, 0, 0, 0, 0, 812, 0, 0, 0, 758, 1625, 1055, 0, 580, 1040, 0, 0, 0,
        1919, 2228, 0, 1680, 0, 0, 1359, 2103, 721, 1437, 0, 0, 0, 0, 0, 0, 0, 1213, 0, 0, 0, 0, 1981, 0, 0, 0,
        0, 0, 0, 0, 0, 2184, 462, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2009, 2213, 0, 0, 1556, 1857, 0, 0, 0, 1407,
        0, 295, 941, 1063, 1716, 0, 0, 0, 0, 0, 0, 0, 2128, 0, 0, 0, 199, 0, 963, 0, 1688, 0, 1572, 0, 0, 0,
        1420, 2114, 2041, 2170, 0, 508, 324, 1462, 0, 0, 0, 0, 0, 0, 0, 0, 1848, 0, 950, 0, 595, 0, 924, 0, 0,
        1710, 0, 0, 0, 0, 1465, 0, 0, 932, 1757, 0, 384, 2037, 1303, 1468, 0, 975, 942, 0, 0, 716, 0, 0, 0, 443,
        0, 629, 0, 2201, 0, 0, 0, 0, 1341, 0, 0, 0, 0, 2210, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 660, 784, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 149, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1431, 0,
        0, 1302, 0, 850, 0, 0, 24, 0, 0, 0, 0, 0, 1509, 0, 691, 852, 0, 0, 0, 532, 1881, 2203, 0, 251, 1485, 0,
        452, 0, 0, 0, 0, 0, 0, 1199, 0, 0, 0, 0, 67, 0, 0, 0, 1831, 0, 0, 386, 0, 705, 0, 0, 0, 448, 2127, 0,
        160, 1095, 0, 0, 0, 1314, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1910, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1088, 0, 0, 169, 605, 944, 0, 0, 955, 0, 0, 0, 0, 0, 1521, 0, 0, 1733, 0, 0, 0, 2054, 1901, 0, 0, 0, 0,
        0, 0, 1819, 0, 361, 0, 0, 0, 0, 0, 1379, 1442, 1623, 2102, 0, 0, 0, 0, 0, 1825, 2004, 0, 0, 0, 0, 0, 0,
        254, 0, 572, 0, 0, 0, 1388, 0, 0, 1798, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1905, 0, 0, 0, 0, 0, 2223, 423, 0, 0,
        0, 940, 0, 1681, 284, 0, 0, 559, 0, 0, 0, 0, 0, 695, 0, 0, 0, 0, 1845, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 2019, 0, 0, 698, 0, 1760, 0, 0, 0, 48, 2069, 0, 139, 0, 0, 752, 183, 1744, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1510, 0, 0, 0, 0, 765, 1435, 247, 0, 0, 0, 2219, 0, 0, 0, 0, 639, 0, 0, 0,
        0, 0, 0, 1218, 0, 1600, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 226, 0, 0, 0, 848, 0, 1374, 2111, 0, 0, 2033,
        0, 0, 0, 0, 0, 0, 2125, 679, 2017, 0, 0, 0, 0, 0, 0, 0, 0, 2171, 0, 1290, 0, 0, 0, 1913, 2113, 0, 0, 0,
        0, 0, 0, 0, 0, 2086, 0, 838, 0, 0, 0, 0, 0, 1284, 0, 2109, 2091, 0, 0, 0, 0, 0, 1515, 0, 0, 0, 936, 0,
        0, 0, 0, 0, 1094, 0, 0, 0, 564, 0, 0, 0, 1762, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1099, 0, 34,
        0, 0, 0, 0, 0, 0, 818, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 259, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 171, 796, 0, 0,
        545, 0, 0, 0, 0, 0, 0, 0, 553, 0, 0, 0, 38, 0, 755, 0, 1797, 0, 260, 0, 0, 0, 0, 0, 0, 0, 0, 1735, 0,
        1382, 1722, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1687, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 1923, 0, 0, 0, 0, 0, 0, 0,
        0, 971, 0, 0, 172, 0, 0, 1414, 0, 133, 0, 192, 600, 624, 0, 550, 0, 0, 0, 0, 928, 0, 0, 1121, 0, 0, 0,
        0, 1090, 0, 0, 0, 0, 0, 0, 0, 0, 0, 377, 0, 2129, 1147, 1785, 1896, 0, 0, 0, 0, 0, 0, 1264, 170, 0, 608,
        1853, 0, 2097, 1017, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1545, 0, 0, 0, 0, 0, 0, 0, 0, 481,
        0, 0, 0, 2080, 0, 0, 0, 117, 0, 0, 0, 2216, 931, 2120, 1874, 0, 0, 0, 0, 0, 0, 0, 0, 1164, 0, 0, 0, 0,
        832, 0, 0, 0, 0, 0, 0, 0, 0, 989, 0, 36, 1619, 750, 0, 912, 0, 0, 1907, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 66, 293, 1916, 0, 918, 0, 0, 0, 329, 1194, 0, 2044, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 71, 1906, 0, 313, 0, 0, 0, 0, 0, 0, 0, 87, 987, 585, 1965, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 336, 442, 0, 0, 0, 1165, 1994, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 577, 1751, 1890, 0, 469, 0, 732, 1583, 0, 0, 1904, 1976, 0, 0, 0, 0, 0, 0, 582, 0, 677, 0, 1120,
        0, 0, 1, 0, 1899, 0, 0, 0, 433, 0, 0, 0, 0, 0, 0, 0, 1117, 0, 0, 0, 0, 0, 0, 203, 0, 1153, 0, 0, 0, 0,
        1323, 0, 0, 0, 926, 0, 0, 0, 1575, 0, 0, 2013, 0, 126, 224, 863, 1220, 1738, 0, 0, 0, 1173, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 626, 84, 546, 378, 280, 1070, 1262, 1073, 414, 1712, 362, 717, 1823, 0, 0, 0, 0, 1394,
        229, 0, 0, 0, 0, 0, 764, 1537, 1719, 1787, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1945, 0, 0, 0, 0, 0, 0, 727, 0, 0,
        0, 148, 1267, 0, 0, 0, 0, 539, 983, 0, 0, 0, 0, 0, 0, 1667, 0, 1771, 0, 0, 0, 1723, 1080, 1181, 0, 0, 0,
        0, 0, 0, 1223, 2060, 0, 0, 0, 0, 0, 0, 0, 0, 1531, 0, 0, 0, 2063, 0, 1692, 723, 1532, 1571, 2198, 0, 0,
        0, 0, 0, 0, 0, 0, 288, 0, 0, 0, 688, 0, 0, 0, 828, 0, 0, 454, 1200, 2056, 0, 0, 178, 0, 0, 0, 403, 0, 0,
        0, 0, 0, 0, 1361, 1577, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 570, 0, 1620, 0, 0, 1105, 0, 0, 1052,
        1802, 0, 0, 0, 2070, 1778, 1446, 107, 0, 0, 0, 0, 0, 707, 807, 1197, 0, 0, 948, 2067, 0, 0, 0, 1279,
        1538, 2118, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1049, 1908, 908, 0, 0, 0,
        0, 0, 0, 1539, 0, 0, 0, 0, 0, 1653, 0, 0, 2176, 0, 0, 0, 0, 0, 2005, 0, 0, 477, 0, 0, 381, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 615, 0, 1067, 1866, 0, 0, 0, 0, 269, 0, 0, 0, 883, 0, 715, 0, 0, 0, 1730, 0, 1358, 0, 0,
        1192, 0, 0, 0, 0, 0, 0, 0, 607, 0, 0, 1206, 860, 1940, 1423, 0, 998, 129, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        216, 179, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1402, 212, 1064, 0, 0, 365, 726, 12, 0, 0, 0,
        0, 0, 728, 0, 0, 0, 301, 0, 1135, 0, 0, 611, 0, 0, 0, 1261, 0, 1506, 167, 851, 2122, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 712, 653, 0, 0, 0, 0, 0, 0, 2073, 0, 1618, 0, 0, 0, 0, 2082, 0, 0, 0, 519, 0, 0, 0, 0,
        1658, 0, 471, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1639, 1085, 0, 1566, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        525, 596, 890, 917, 0, 0, 0, 0, 1205, 0, 0, 0, 0, 0, 0, 966, 0, 0, 1944, 0, 0, 0, 0, 0, 0, 114, 312,
        1749, 724, 1330, 0, 1508, 1608, 1610, 2121, 1617, 0, 0, 0, 0, 0, 39, 1307, 446, 0, 0, 1225, 1086, 0, 0,
        0, 1943, 0, 97, 0, 576, 1438, 676, 0, 0, 2185, 0, 0, 0, 0, 0, 0, 1448, 0, 0, 0, 0, 0, 981, 1162, 1830,
        0, 0, 406, 1390, 788, 2094, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 328, 0, 0, 0, 74,
        2007, 0, 1348, 1707, 1056, 2077, 0, 0, 1684, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1466, 123, 0, 0, 0,
        1929, 0, 0, 2042, 0, 0, 1025, 0, 0, 1447, 503, 1768, 0, 0, 0, 0, 0, 0, 0, 1024, 0, 1650, 0, 0, 119, 0,
        0, 0, 0, 1144, 2003, 638, 1893, 2148, 0, 0, 0, 0, 0, 0, 0, 0, 1020, 0, 0, 0, 1679, 1170, 0, 0, 0, 193,
        0, 0, 0, 0, 0, 0, 0, 300, 0, 1917, 0, 0, 0, 0, 0, 0, 0, 0, 95, 0, 0, 0, 1642, 0, 0, 0, 0, 720, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 1230, 0, 0, 0, 0, 1482, 1734, 1849, 0, 0, 0, 0, 0, 1326, 1950, 11, 1808, 0, 0, 1811,
        2061, 0, 311, 587, 1319, 451, 0, 914, 0, 0, 2169, 906, 0, 0, 0, 0, 865, 0, 0, 0, 1603, 0, 289, 648, 849,
        0, 0, 304, 1691, 359, 0, 830, 2079, 0, 0, 0, 0, 50, 0, 0, 409, 0, 0, 0, 0, 1033, 79, 0, 1006, 0, 1399,
        0, 0, 0, 1660, 0, 0, 0, 0, 1152, 0, 1609, 0, 1392, 0, 0, 0, 0, 2105, 0, 0, 0, 0, 0, 189, 0, 522, 0, 0,
        0, 0, 884, 1386, 0, 0, 1569, 0, 344, 0, 0, 0, 0, 0, 0, 538, 0, 0, 0, 0, 0, 146, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 137, 0, 0, 0, 0, 0, 0, 1780, 0, 0, 0, 0, 0, 0, 0, 0, 0, 907, 0, 910,
        0, 0, 0, 0, 0, 349, 0, 0, 0, 0, 2221, 0, 2093, 1781, 0, 0, 420, 1383, 0, 0, 0, 0, 0, 0, 0, 0, 1355,
        1578, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1668, 0, 0, 2140, 0, 0, 0, 0, 2075, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1876, 0, 401, 620, 1036, 0, 0, 0, 1122, 197, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1900, 158, 258, 0, 200, 0, 0, 1328, 1806, 0, 0, 0, 0, 929, 0, 0, 1455, 0, 0, 0, 0, 0, 1746, 0, 394,
        1640, 0, 654, 0, 0, 0, 0, 1009, 1769, 1873, 0, 0, 0, 0, 0, 0, 389, 0, 0, 463, 952, 2153, 0, 1729, 0, 0,
        0, 0, 1966, 0, 0, 106, 0, 0, 0, 0, 0, 0, 0, 640, 0, 0, 0, 0, 0, 1622, 0, 257, 1060, 1536, 1440, 0, 0, 0,
        0, 0, 0, 1747, 1021, 0, 0, 0, 88, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 657, 0, 0, 0, 0, 0, 0, 0, 0,
        819, 0, 276, 0, 0, 0, 0, 0, 1486, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 143, 0, 0, 210, 2143, 0, 0, 0, 0, 661,
        1955, 0, 684, 0, 0, 0, 0, 0, 0, 0, 996, 0, 0, 0, 1674, 1138, 0, 0, 0, 369, 0, 0, 0, 0, 0, 0, 0, 0, 2030,
        0, 0, 1882, 0, 0, 787, 0, 0, 617, 0, 0, 0, 0, 625, 0, 0, 0, 0, 0, 0, 0, 632, 999, 0, 0, 0, 0, 367, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 872, 424, 1375, 1454, 1936, 1389, 606, 1345, 1430, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 566, 549, 1995, 1183, 0, 0, 0, 733, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1011, 2126, 0, 0, 0, 0, 0, 0,
        0, 319, 1384, 0, 0, 0, 0, 0, 0, 2147, 0, 0, 0, 0, 1567, 217, 1004, 0, 1426, 4, 0, 0, 285, 2002, 0, 2059,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 478, 0, 0, 1814, 2218, 2066, 1401, 0, 896, 1911, 0, 0, 0, 524,
        2152, 0, 0, 0, 0, 152, 1859, 0, 0, 0, 0, 1385, 0, 808, 0, 0, 0, 0, 1700, 0, 0, 0, 0, 237, 0, 0, 0, 0, 0,
        0, 0, 1794, 1689, 1695, 0, 0, 0, 0, 0, 0, 1308, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 842, 0, 722, 1195,
        1632, 2112, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 527, 0, 873, 30, 0, 196, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 2119, 0, 0, 0, 0, 255, 0, 0, 0, 513, 0, 0, 0, 0, 0, 537, 1471, 0, 0, 2049, 0, 0, 0, 0, 0, 0,
        0, 1518, 1942, 1002, 1061, 0, 0, 528, 1646, 2058, 1924, 0, 0, 0, 0, 0, 1928, 0, 0, 0, 0, 0, 1310, 0, 0,
        2087, 323, 0, 1128, 0, 1960, 0, 0, 0, 0, 0, 0, 0, 223, 427, 502, 859, 1891, 0, 0, 0, 1068, 0, 0, 0, 0,
        0, 0, 0, 2200, 0, 0, 0, 0, 0, 0, 854, 0, 0, 0, 1047, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        184, 0, 0, 0, 0, 0, 0, 902, 0, 0, 0, 0, 0, 0, 0, 0, 0, 103, 0, 793, 1381, 0, 0, 0, 0, 0, 360, 847, 1016,
        0, 1641, 0, 100, 371, 438, 0, 0, 0, 236, 222, 0, 953, 0, 0, 0, 0, 0, 0, 0, 0, 1171, 0, 0, 1953, 0, 0,
        1347, 0, 0, 0, 0, 0, 693, 0, 781, 1184, 0, 0, 0, 0, 211, 0, 0, 1669, 1217, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        2023, 1275, 0, 0, 0, 0, 370, 1191, 0, 0, 0, 0, 0, 2136, 1932, 0, 0, 0, 0, 0, 0, 977, 0, 0, 0, 0, 1718,
        0, 0, 1185, 357, 0, 0, 1649, 0, 0, 0, 0, 0, 1032, 0, 612, 780, 861, 1484, 1554, 0, 1862, 0, 0, 411,
        1473, 0, 0, 0, 0, 1237, 0, 0, 0, 0, 1029, 535, 0, 0, 663, 0, 0, 0, 2090, 0, 0, 0, 1709, 0, 1764, 0, 0,
        0, 643, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1590, 0, 2107, 1232, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 1999, 0, 0, 0, 0, 0, 0, 644, 0, 0, 0, 0, 162, 573, 1015, 0, 0, 0, 1474, 432, 2092, 862, 2202, 1286,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2016, 1756, 0, 0, 1772, 0, 0, 0, 0, 355, 0, 0, 1014, 0, 0, 0, 1458, 0,
        1204, 0, 441, 0, 899, 1690, 343, 0, 0, 0, 0, 1387, 1979, 0, 0, 0, 0, 0, 0, 0, 0, 1335, 2227, 0, 0, 0, 0,
        0, 0, 0, 1557, 0, 0, 2053, 0, 1137, 0, 683, 0, 493, 0, 0, 1813, 0, 0, 597, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        22, 574, 0, 0, 0, 0, 0, 0, 340, 935, 968, 0, 155, 1766, 447, 0, 0, 0, 0, 937, 1815, 0, 0, 0, 0, 0, 0,
        2116, 0, 0, 0, 792, 0, 0, 0, 261, 0, 718, 0, 0, 0, 0, 1495, 1621, 700, 1767, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 614, 0, 14, 0, 0, 0, 1123, 1897, 0, 0, 0, 497, 0, 0, 0, 0, 0, 1818, 1351, 0, 0, 0, 1103, 0, 0,
        408, 0, 0, 0, 0, 0, 0, 416, 0, 0, 0, 584, 198, 0, 0, 0, 0, 1278, 0, 0, 46, 0, 1611, 0, 0, 0, 0, 0, 0,
        93, 0, 0, 1285, 0, 0, 0, 0, 0, 0, 1580, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1343, 0, 0, 0, 0, 0, 1451, 0,
        0, 1416, 0, 2043, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1868, 0, 0, 0, 0, 0, 0, 0, 271, 0, 0, 0, 0, 0, 0, 710,
        306, 1564, 58, 0, 0, 90, 0, 756, 0, 0, 0, 0, 714, 0, 0, 0, 0, 1318, 0, 2031, 0, 0, 0, 753, 0, 0, 455, 0,
        242, 0, 2040, 0, 1368, 0, 0, 0, 218, 1396, 1898, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1522, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 302, 0, 0, 434, 0, 0, 0, 0, 0, 364, 1973, 1565, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 516, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2022, 0, 0, 0, 0, 1106, 1542, 0, 0, 3, 0, 0, 13, 0, 1631, 0,
        0, 0, 0, 0, 439, 0, 0, 0, 0, 0, 0, 0, 0, 1125, 0, 0, 697, 0, 0, 0, 0, 0, 0, 0, 0, 2131, 0, 0, 0, 0, 0,
        0, 0, 555, 0, 0, 2028, 0, 0, 0, 0, 0, 0, 296, 0, 0, 1257, 0, 0, 0, 0, 0, 0, 1980, 0, 0, 0, 0, 0, 0, 0,
        0, 656, 0, 0, 0, 0, 0, 0, 2072, 0, 0, 0, 358, 1266, 0, 0, 2098, 588, 1145, 0, 2099, 2139, 0, 0, 0, 0, 0,
        0, 1039, 0, 0, 0, 51, 0, 0, 0, 0, 0, 0, 0, 1872, 0, 0, 754, 266, 0, 0, 1809, 1666, 0, 1363, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 1373, 0, 0, 0, 951, 0, 0, 0, 0, 1406, 0, 77, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1673, 0, 354, 1003, 0, 1602, 0, 590, 2008, 0, 0, 0, 0, 0, 0, 613, 0, 0, 0, 0, 0, 0, 1476, 0, 0, 1983, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 18, 0, 0, 181, 0, 655, 0, 0, 0, 0, 0, 821, 1461, 0, 1886, 0, 0, 0, 0, 0, 366, 0,
        0, 645, 0, 0, 0, 0, 0, 1158, 0, 0, 0, 0, 2084, 0, 0, 0, 0, 0, 0, 2027, 681, 1671, 1914, 415, 1179, 0, 0,
        1253, 0, 0, 0, 0, 0, 0, 0, 1805, 173, 1294, 2074, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1662, 0, 0, 0, 0, 0, 0, 0, 839, 0, 0, 0, 824, 0, 0, 0, 0, 0, 0, 694, 0, 1102, 0, 0, 0, 0, 1496, 0, 0, 0,
        0, 435, 0, 0, 0, 0, 0, 0, 484, 1048, 0, 0, 0, 0, 526, 0, 0, 0, 0, 0, 1051, 0, 0, 0, 0, 78, 0, 0, 430, 0,
        0, 1616, 0, 2117, 0, 0, 0, 0, 0, 1350, 0, 0, 0, 498, 0, 64, 0, 1889, 0, 0, 0, 904, 0, 1316, 0, 0, 1372,
        0, 0, 2150, 0, 0, 0, 0, 0, 0, 0, 0, 96, 0, 309, 0, 0, 147, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 1934, 490, 988, 985, 0, 2133, 0, 1013, 0, 1174, 2158, 0, 0, 0, 0, 1093, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1313, 0, 0, 0, 0, 0, 0, 0, 457, 659, 0, 0, 0, 927, 0, 0, 0, 0, 1104, 0, 0, 0, 0, 214, 0, 0, 0, 0, 0, 0,
        1985, 0, 0, 0, 0, 2208, 0, 664, 0, 0, 0, 5, 2134, 1720, 0, 0, 2230, 0, 0, 0, 0, 0, 0, 0, 1742, 0, 0,
        742, 0, 0, 0, 0, 0, 1987, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 299, 417,
        0, 0, 0, 1989, 0, 0, 0, 0, 0, 0, 0, 0, 1293, 0, 0, 0, 0, 0, 0, 0, 1115, 1499, 0, 0, 0, 0, 1972, 1860, 0,
        0, 0, 621, 1946, 0, 0, 0, 138, 1864, 0, 0, 0, 0, 337, 0, 1324, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1315, 0,
        0, 0, 0, 0, 0, 0, 0, 1132, 0, 0, 0, 0, 327, 0, 0, 55, 1791, 0, 135, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        132, 815, 1053, 2199, 0, 0, 0, 767, 0, 0, 0, 0, 1208, 1739, 0, 2144, 0, 1551, 2036, 0, 0, 0, 0, 1337,
        1207, 0, 0, 0, 0, 618, 0, 0, 0, 0, 0, 0, 544, 0, 1761, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1116, 0,
        0, 0, 1591, 1835, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 153, 0, 1087, 0, 0, 0, 450, 2024, 0,
        0, 1159, 1561, 0, 0, 238, 0, 0, 0, 0, 0, 0, 0, 390, 0, 814, 1340, 0, 0, 0, 692, 0, 0, 0, 0, 352, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1855, 0, 0, 0, 0, 0, 0, 499, 0, 0, 0, 0, 0, 0, 0, 0, 0, 445, 0, 0, 2048,
        0, 246, 0, 0, 0, 1507, 0, 0, 0, 0, 0, 0, 0, 0, 1909, 0, 0, 1502, 0, 0, 2000, 0, 0, 0, 0, 0, 0, 1588, 0,
        0, 0, 0, 40, 320, 382, 1424, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1927, 504, 0, 0, 1549, 0, 817, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1309, 1856, 0, 0, 0, 0, 0, 0, 0, 495, 1703,
        2089, 0, 0, 1501, 0, 0, 0, 0, 0, 0, 0, 835, 598, 0, 29, 1579, 0, 1172, 1366, 0, 1938, 0, 0, 0, 0, 2220,
        0, 161, 0, 0, 0, 2006, 0, 0, 1321, 0, 0, 0, 268, 1812, 0, 0, 0, 0, 811, 0, 0, 0, 0, 0, 898, 0, 0, 0, 0,
        0, 0, 0, 1822, 0, 0, 551, 0, 0, 0, 0, 0, 0, 846, 0, 1469, 0, 0, 0, 0, 0, 0, 0, 249, 1854, 0, 0, 1725, 0,
        729, 958, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1113, 0, 0, 0, 0, 0, 2155, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 1233, 0, 0, 0, 0, 325, 0, 0, 0, 0, 1741, 0, 0, 593, 0, 0, 0, 0, 0, 0, 1151,
        0, 0, 994, 1661, 0, 0, 1697, 0, 0, 0, 0, 1176, 0, 0, 431, 0, 1312, 0, 0, 1795, 0, 0, 1935, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1130, 0, 53, 0, 0, 0, 0, 1488, 0, 1242, 350, 0, 0, 0, 0, 0, 486, 0, 0,
        1784, 1364, 0, 0, 0, 0, 0, 0, 0, 75, 0, 0, 0, 60, 919, 0, 1871, 0, 0, 512, 1991, 0, 0, 0, 0, 0, 1301, 0,
        0, 0, 0, 1193, 0, 0, 0, 0, 0, 0, 1713, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1110, 0, 1792, 0, 0, 0, 348, 0,
        0, 0, 0, 0, 0, 0, 1838, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1880, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        204, 0, 1332, 0, 0, 1601, 0, 521, 1397, 0, 1344, 0, 0, 0, 0, 0, 0, 1902, 0, 1651, 0, 32, 2050, 0, 1699,
        2191, 1821, 889, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 262, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2045, 0, 0, 805, 871,
        993, 1297, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1254, 0, 0, 0, 0, 0, 0, 0, 2194, 0, 646, 1843, 2189, 1964, 0,
        0, 1439, 1717, 0, 0, 0, 0, 20, 112, 1555, 739, 2035, 0, 0, 1511, 0, 220, 520, 1334, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 145, 0, 0, 0, 0, 0, 0, 0, 1370, 1817, 0, 0, 0, 0, 0, 650, 1850, 0, 0, 0, 0,
        1127, 19, 0, 0, 0, 0, 0, 1419, 1504, 0, 0, 0, 0, 0, 1931, 2183, 0, 0, 0, 0, 0, 806, 2020, 0, 0, 0, 658,
        0, 0, 0, 1339, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2205, 766, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 201, 757, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 1376, 0, 0, 0, 0, 342, 437, 0, 287, 0, 0, 0, 0, 0, 0,
    ]
}
