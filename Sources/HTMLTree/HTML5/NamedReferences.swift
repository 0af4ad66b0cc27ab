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
        2_199_023_583_232, 2_199_023_648_773, 1_099_545_378_827, 1_099_545_444_366, 2_199_073_980_434,
        2_199_074_045_976, 2_199_107_600_415,
        2_199_141_023_782, 2_199_141_089_323, 2_199_174_512_689, 4_398_231_322_677, 2_199_275_307_065,
        2_199_275_372_607, 2_199_308_861_510,
        2_199_342_415_948, 3_298_887_467_090, 2_199_426_302_038, 4_398_483_046_492, 3_299_039_117_409,
        2_199_577_231_471, 2_199_577_297_012,
        4_398_634_041_466, 3_299_189_653_631, 2_199_728_291_974, 2_199_728_357_516, 2_199_761_715_347,
        2_199_761_780_887, 3_299_307_290_780,
        3_299_357_294_758, 3_299_407_757_483, 2_199_946_264_754, 3_299_491_709_110, 3_299_542_237_374,
        2_200_080_548_041, 4_399_137_292_494,
        4_399_204_466_898, 2_200_248_385_751, 3_299_541_844_189, 3_299_793_633_506, 2_200_332_206_313,
        2_200_365_695_214, 2_200_365_760_754,
        2_200_399_446_263, 3_299_944_431_870, 3_299_995_877_634, 3_300_045_357_335, 2_200_583_995_679,
        2_200_617_484_582, 2_200_617_550_124,
        2_200_651_039_027, 3_300_196_352_313, 2_200_734_859_585, 2_200_768_610_630, 2_200_802_296_142,
        3_300_045_095_256, 2_200_835_457_372,
        3_300_381_032_800, 3_300_431_495_530, 3_300_481_761_654, 3_300_532_158_849, 3_300_583_342_477,
        3_300_633_477_542, 3_300_683_415_996,
        3_300_733_092_300, 3_300_783_489_490, 3_300_834_017_753, 3_300_884_152_803, 3_300_935_074_282,
        3_300_984_685_050, 3_301_035_344_383,
        3_301_087_117_833, 3_301_135_745_577, 4_400_697_639_471, 3_301_253_055_028, 3_301_303_583_288,
        3_299_994_698_303, 3_301_354_046_018,
        2_201_892_487_755, 2_201_926_042_192, 2_201_959_596_629, 3_301_504_909_914, 3_301_555_110_497,
        3_301_605_507_686, 2_202_144_277_100,
        2_202_177_634_931, 3_301_722_817_143, 2_202_261_652_091, 4_401_318_331_009, 2_202_363_036_293,
        2_202_396_459_670, 2_202_430_538_405,
        1_102_952_071_868, 2_202_480_476_877, 3_302_025_069_278, 3_302_075_794_150, 4_401_637_163_764,
        2_202_680_951_545, 3_302_226_330_365,
        3_302_276_793_092, 3_300_885_136_141, 2_202_681_344_803, 3_302_327_583_533, 3_302_377_915_197,
        3_302_428_574_541, 3_301_606_032_226,
        3_302_478_840_688, 3_302_529_500_036, 3_302_579_569_565, 3_302_629_639_090, 3_302_679_839_683,
        3_302_730_105_810, 3_302_780_699_616,
        3_302_831_031_282, 3_302_880_838_660, 3_302_931_366_926, 3_302_981_960_731, 2_203_520_205_868,
        3_303_066_043_446, 3_303_116_244_042,
        3_303_166_379_100, 3_303_216_907_371, 3_303_267_304_573, 3_303_317_439_632, 3_303_367_967_904,
        3_303_417_578_675, 3_303_468_238_011,
        3_302_327_190_728, 4_403_029_673_170, 2_204_073_657_559, 2_204_107_015_390, 2_204_140_504_290,
        2_204_140_569_829, 2_204_174_255_337,
        2_204_174_320_879, 2_204_207_875_318, 2_204_241_298_685, 2_204_241_364_226, 2_204_274_787_592,
        2_204_308_407_564, 4_403_365_152_017,
        2_204_409_136_405, 2_204_409_201_947, 3_303_954_449_698, 2_204_493_022_506, 3_304_038_925_616,
        3_304_089_519_425, 2_204_627_240_278,
        4_403_683_984_732, 2_204_728_034_657, 3_304_273_085_801, 3_304_323_745_135, 3_304_374_142_330,
        3_304_424_015_238, 3_304_474_346_891,
        2_205_012_985_232, 2_205_046_539_668, 2_205_046_605_208, 3_304_591_918_493, 3_304_642_643_364,
        2_205_180_757_425, 4_404_237_567_413,
        3_304_793_966_009, 3_304_844_559_819, 4_404_405_405_153, 3_304_961_017_318, 3_305_011_611_117,
        3_305_011_217_912, 2_205_549_921_789,
        1_106_071_651_842, 1_106_071_717_380, 2_205_600_318_983, 2_205_633_938_957, 2_205_667_493_396,
        2_205_701_047_835, 2_205_734_536_738,
        2_205_767_960_104, 2_205_801_580_076, 4_404_858_324_529, 3_305_413_740_085, 4_404_975_830_584,
        3_305_531_835_965, 3_305_582_429_770,
        3_305_632_761_435, 3_305_682_962_028, 3_305_733_097_083, 3_305_783_821_959, 3_305_833_825_945,
        4_405_395_261_094, 3_305_950_611_115,
        2_206_489_577_134, 2_206_523_066_037, 1_107_044_861_627, 2_206_573_397_695, 3_306_118_448_837,
        3_306_169_370_313, 3_306_219_177_686,
        3_306_270_164_699, 3_306_168_846_058, 2_206_808_344_303, 3_299_794_028_278, 3_306_353_723_139,
        2_206_892_099_341, 2_206_925_719_314,
        2_206_959_208_216, 2_206_992_828_189, 2_206_992_893_731, 2_207_026_317_098, 2_207_026_382_639,
        2_207_059_806_005, 2_207_093_425_977,
        3_306_638_542_654, 2_207_177_377_602, 2_207_177_443_144, 3_306_638_477_135, 2_207_210_932_050,
        3_306_756_441_944, 3_302_629_050_211,
        3_306_806_314_859, 3_306_856_974_191, 3_306_907_567_992, 3_306_958_030_725, 3_307_008_362_388,
        2_207_546_476_451, 4_406_603_220_905,
        2_207_647_074_222, 3_307_192_256_435, 2_207_731_091_384, 2_207_764_580_287, 2_207_798_003_653,
        2_207_798_069_193, 2_207_831_689_166,
        2_207_865_112_532, 4_406_921_922_520, 4_406_989_096_924, 4_407_056_205_793, 2_208_100_190_182,
        2_208_133_679_085, 2_208_167_167_987,
        2_208_200_722_424, 2_208_234_342_397, 2_208_267_962_371, 2_208_301_320_202, 4_407_358_130_190,
        4_407_425_304_594, 4_407_492_413_463,
        2_208_536_266_780, 1_109_057_996_833, 1_109_058_062_371, 2_208_586_729_510, 2_208_620_283_949,
        3_308_165_335_092, 3_308_216_059_961,
        3_308_265_998_404, 2_208_804_833_353, 2_208_838_387_792, 2_208_871_745_623, 3_308_417_779_803,
        3_308_467_652_716, 3_308_518_180_982,
        3_308_568_971_395, 3_308_618_778_775, 3_308_669_503_651, 3_308_719_835_317, 3_308_769_970_375,
        3_308_820_498_646, 3_308_870_306_024,
        3_308_920_965_362, 3_308_971_362_561, 3_309_021_169_937, 3_309_071_829_273, 3_309_122_226_470,
        3_309_172_492_596, 3_309_223_020_865,
        3_309_273_483_601, 3_309_323_749_731, 3_309_374_015_860, 3_309_424_150_916, 3_309_474_679_185,
        3_309_524_683_169, 3_309_575_211_436,
        3_302_377_523_642, 3_302_428_182_980, 3_309_625_739_731, 3_309_675_874_788, 3_309_726_075_378,
        3_309_776_210_430, 3_309_826_935_303,
        3_309_876_939_286, 4_409_438_505_504, 3_309_993_921_060, 3_310_044_776_999, 2_210_583_218_738,
        3_310_128_859_705, 3_310_179_519_047,
        3_310_229_588_570, 3_302_478_449_257, 3_302_529_108_599, 3_302_579_178_122, 4_409_790_892_697,
        3_310_347_029_150, 3_310_397_426_349,
        3_308_215_667_389, 3_310_446_971_586, 2_210_985_872_070, 3_310_530_792_141, 3_310_581_189_328,
        2_211_119_893_204, 3_310_665_599_704,
        3_310_715_800_292, 4_410_277_366_510, 3_310_833_240_818, 4_410_394_872_572, 3_310_715_472_641,
        2_211_438_594_822, 2_211_472_280_329,
        2_211_505_965_838, 2_211_539_520_277, 2_211_573_074_716, 2_211_606_432_547, 3_311_152_663_335,
        3_311_152_597_819, 3_311_152_532_302,
        3_311_152_794_464, 3_305_951_791_990, 3_310_531_578_763, 1_112_178_953_114, 4_410_730_351_522,
        3_311_286_094_758, 2_211_825_388_462,
        3_311_369_784_255, 3_311_420_050_372, 3_311_470_971_848, 3_311_521_106_901, 3_311_572_159_455,
        3_311_621_835_764, 3_311_672_036_351,
        5_510_745_951_240, 3_311_806_319_638, 3_311_856_716_832, 3_311_907_376_171, 5_510_981_225_531,
        5_511_064_980_559, 3_312_125_414_497,
        5_511_199_394_928, 3_312_259_697_797, 5_511_333_285_013, 5_511_416_974_501, 3_312_477_801_650,
        5_511_551_585_474, 3_312_612_347_093,
        3_312_661_826_794, 3_312_712_486_130, 3_312_762_948_863, 5_511_836_339_470, 5_511_920_618_778,
        3_312_980_921_644, 5_512_055_229_753,
        5_512_138_722_641, 3_313_198_959_971, 5_512_272_874_863, 3_313_333_833_088, 3_313_383_902_614,
        3_313_434_168_744, 5_512_507_952_569,
        3_313_568_714_189, 5_512_641_908_195, 3_313_702_866_419, 5_512_776_257_032, 3_313_837_215_258,
        6_612_421_578_289, 3_313_987_685_947,
        3_314_037_821_002, 5_513_111_735_894, 3_314_172_694_119, 5_513_245_953_661, 6_612_841_139_854,
        3_314_407_247_514, 3_314_457_054_891,
        3_314_507_714_228, 3_314_558_308_034, 3_314_608_377_556, 3_314_658_774_754, 4_414_220_078_833,
        2_215_263_997_686, 2_215_264_063_228,
        2_215_297_355_523, 2_215_331_106_566, 2_215_364_661_004, 2_215_364_726_546, 2_215_398_149_913,
        2_215_398_215_454, 2_215_431_638_820,
        2_215_465_389_864, 4_414_522_003_247, 2_215_565_987_635, 2_215_566_053_177, 2_215_599_542_080,
        2_215_633_096_518, 2_215_666_782_028,
        4_414_723_395_412, 3_315_279_925_081, 3_315_329_863_534, 3_315_379_408_765, 4_414_941_499_264,
        2_215_985_418_117, 2_215_985_483_659,
        2_216_018_972_562, 2_216_019_038_104, 3_315_564_220_319, 2_216_102_727_590, 2_216_102_793_130,
        3_315_648_171_951, 3_315_698_634_679,
        3_315_749_097_409, 3_315_799_691_213, 3_315_849_564_125, 2_216_387_940_326, 4_415_444_750_314,
        2_216_488_603_630, 2_216_522_092_530,
        2_216_556_105_717, 3_306_119_106_559, 3_316_100_960_269, 3_316_151_160_850, 3_316_201_885_717,
        3_316_252_545_054, 3_316_303_204_396,
        3_316_353_208_383, 3_316_403_015_757, 3_316_453_478_483, 3_300_733_423_707, 3_316_504_137_830,
        4_416_065_572_979, 2_217_109_360_760,
        1_117_631_287_420, 1_117_631_352_960, 4_416_182_947_973, 3_316_738_494_601, 4_416_300_454_030,
        3_316_856_000_659, 2_217_394_507_929,
        2_217_394_573_468, 2_217_428_324_512, 3_316_973_375_655, 3_317_023_707_308, 3_317_074_170_033,
        2_217_612_873_912, 2_217_646_428_351,
        2_217_679_786_182, 3_317_224_902_858, 3_317_276_020_941, 3_317_326_614_748, 3_317_377_077_487,
        3_317_224_968_452, 2_217_914_667_272,
        3_317_460_766_988, 3_317_510_639_902, 3_317_561_168_169, 3_317_611_893_047, 3_317_661_765_963,
        3_317_712_490_840, 3_317_762_822_507,
        3_317_812_957_566, 3_317_863_485_838, 3_317_913_293_217, 3_317_963_493_804, 3_318_014_153_141,
        3_318_064_550_339, 3_318_114_816_466,
        3_318_165_344_736, 3_318_215_807_473, 3_318_266_073_604, 3_318_316_339_734, 3_318_366_474_791,
        3_318_417_003_061, 3_318_467_007_046,
        3_318_517_535_314, 3_302_629_249_633, 3_318_567_211_628, 3_318_618_067_569, 3_318_668_333_694,
        3_318_718_206_602, 3_318_768_472_719,
        3_318_819_328_659, 2_219_357_704_863, 2_219_391_128_230, 2_219_424_813_739, 2_219_458_368_178,
        3_319_003_288_249, 2_219_542_254_268,
        2_219_575_808_707, 2_219_609_297_610, 2_219_642_720_976, 4_418_699_530_964, 3_302_881_170_136,
        3_308_467_983_079, 3_317_510_968_054,
        3_319_255_601_926, 2_219_793_847_059, 3_319_339_422_489, 4_418_900_923_173, 3_319_456_404_266,
        3_319_506_866_991, 3_319_557_985_078,
        3_319_607_923_529, 3_319_658_582_870, 3_319_708_717_928, 3_319_759_377_271, 3_319_809_184_651,
        4_419_370_685_335, 3_319_926_166_428,
        3_319_976_432_545, 3_319_976_629_157, 3_320_027_288_492, 3_320_077_423_544, 3_320_128_082_881,
        3_320_178_742_223, 3_320_228_746_210,
        3_317_275_628_528, 3_320_278_422_521, 3_320_328_754_173, 3_320_379_413_505, 3_320_430_072_842,
        3_320_328_950_808, 2_220_968_186_911,
        2_220_968_252_452, 3_320_513_434_666, 2_221_052_138_544, 2_221_085_627_446, 1_121_607_488_571,
        2_221_135_893_567, 2_221_169_644_611,
        2_221_203_199_050, 2_221_236_556_881, 4_420_293_366_869, 3_320_849_241_177, 2_221_387_682_915,
        6_619_468_076_137, 3_321_033_790_580,
        3_321_083_860_094, 3_321_134_519_428, 3_321_185_113_231, 3_321_235_182_750, 4_420_796_748_969,
        3_321_352_557_742, 4_420_914_189_496,
        2_221_958_173_885, 2_221_991_662_788, 2_221_991_728_330, 3_321_536_779_473, 3_321_587_373_270,
        2_222_125_880_543, 2_222_159_500_517,
        2_222_192_923_884, 2_222_192_989_425, 2_222_226_412_791, 2_222_260_163_835, 4_421_316_777_218,
        2_222_360_761_606, 2_222_360_827_148,
        2_222_394_316_051, 1_122_916_439_321, 3_321_956_603_170, 3_322_007_065_901, 3_322_057_659_706,
        3_322_107_270_475, 3_322_157_864_273,
        2_222_696_306_011, 4_421_753_050_465, 3_319_255_274_854, 3_322_308_924_782, 3_322_359_649_657,
        3_322_409_653_642, 3_322_460_116_374,
        3_322_509_923_748, 3_322_560_583_082, 3_302_729_717_173, 3_302_780_310_973, 3_322_611_176_905,
        3_322_661_574_104, 2_223_199_557_096,
        2_223_233_308_141, 2_223_266_731_509, 4_422_323_475_963, 2_223_367_460_352, 2_223_400_818_183,
        2_223_400_883_723, 3_322_946_131_472,
        3_322_996_397_590, 2_223_535_035_931, 3_323_080_349_215, 3_323_130_746_405, 3_323_180_881_452,
        3_323_231_409_712, 3_323_231_278_647,
        3_323_282_069_052, 1_124_309_210_696, 3_323_349_571_157, 3_323_399_640_679, 3_323_449_972_341,
        4_423_011_276_419, 4_423_078_450_823,
        4_423_145_559_692, 3_323_701_171_857, 2_224_239_810_200, 3_323_784_992_414, 4_423_346_820_772,
        4_423_413_995_176, 4_423_481_104_045,
        4_423_548_147_378, 2_224_591_935_158, 4_423_648_876_217, 4_423_715_985_086, 2_224_759_838_403,
        2_224_793_392_840, 2_224_826_947_277,
        2_224_860_567_250, 2_224_860_632_792, 2_224_894_121_695, 2_224_927_545_061, 4_423_984_355_049,
        4_424_051_529_453, 4_424_118_638_322,
        2_225_162_491_639, 2_225_196_046_076, 2_225_229_731_585, 2_225_263_286_024, 2_225_296_643_855,
        2_225_330_263_827, 3_311_152_338_712,
        2_225_363_818_279, 3_324_908_934_956, 3_324_959_332_144, 4_424_521_291_573, 2_225_565_210_426,
        2_225_565_275_968, 2_225_598_830_407,
        3_325_143_750_478, 5_524_217_403_217, 3_325_278_033_749, 2_225_816_803_161, 2_225_816_868_702,
        2_202_362_255_204, 2_202_362_320_745,
        2_225_850_292_079, 2_225_883_912_051, 2_225_883_977_592, 3_299_038_402_430, 4_424_940_656_513,
        2_225_984_640_901, 2_225_984_706_443,
        3_325_529_954_194, 3_325_529_823_130, 2_226_068_527_008, 2_226_102_081_446, 3_325_647_263_660,
        1_099_545_384_882, 1_099_545_450_421,
        3_325_697_464_249, 3_325_747_992_509, 3_325_798_193_092, 3_325_848_786_889, 3_325_898_856_402,
        3_325_949_122_519, 3_325_999_519_707,
        3_325_949_253_600, 3_326_049_982_438, 3_326_100_445_165, 3_326_150_776_822, 3_326_201_108_479,
        3_326_251_440_136, 3_326_301_771_793,
        3_326_352_103_450, 3_326_402_435_107, 3_326_452_766_764, 3_326_502_901_813, 3_326_553_364_539,
        3_326_603_761_731, 3_326_653_962_316,
        2_199_577_303_123, 3_326_704_359_513, 2_227_242_932_321, 4_426_299_676_775, 3_321_234_659_436,
        3_326_855_092_335, 3_326_905_620_595,
        3_326_955_755_642, 3_327_006_152_830, 1_128_033_228_931, 3_321_234_921_608, 3_326_956_083_343,
        2_227_561_633_944, 2_227_561_699_485,
        4_426_618_443_939, 1_128_150_603_944, 3_321_234_856_108, 3_301_303_654_578, 2_227_679_140_026,
        2_227_679_205_568, 2_227_712_563_399,
        2_227_712_628_939, 3_301_085_616_336, 3_327_257_876_697, 3_327_308_142_815, 3_327_358_736_612,
        2_227_897_637_101, 3_327_442_688_249,
        3_327_492_888_835, 3_327_543_351_563, 3_327_593_486_613, 3_327_643_818_268, 3_327_643_949_347,
        3_322_006_542_636, 3_327_694_281_009,
        3_327_358_540_090, 2_228_232_657_216, 3_327_777_970_500, 3_299_491_649_866, 3_299_491_715_409,
        3_327_828_433_241, 2_227_897_244_001,
        3_299_541_981_543, 2_228_366_940_526, 3_327_912_122_739, 3_327_962_651_000, 4_427_524_348_288,
        3_306_907_179_396, 3_328_080_091_531,
        3_322_107_337_107, 3_328_130_423_194, 3_328_180_820_386, 3_328_231_217_579, 3_328_281_483_701,
        3_328_331_749_822, 3_328_382_605_766,
        3_328_432_806_358, 3_328_482_810_340, 3_323_181_079_021, 3_323_785_189_876, 3_328_533_010_941,
        3_328_583_735_812, 3_304_843_909_649,
        3_328_634_133_021, 3_328_684_726_827, 3_328_735_058_493, 3_328_785_455_695, 3_328_834_935_394,
        3_328_885_267_048, 3_328_935_598_702,
        3_328_985_930_356, 3_329_036_262_010, 4_428_598_090_368, 6_627_688_716_932, 3_329_254_300_300,
        4_428_816_259_729, 3_322_509_793_942,
        3_322_509_990_554, 3_329_371_871_905, 3_329_422_138_024, 3_329_472_469_678, 3_329_522_801_332,
        3_329_573_132_986, 3_329_623_399_104,
        3_329_673_796_293, 3_329_724_127_947, 3_329_774_459_601, 3_329_824_791_255, 3_329_875_122_909,
        3_329_925_454_563, 3_329_975_786_217,
        3_330_026_117_871, 3_330_076_383_989, 3_330_126_781_178, 3_330_177_112_832, 3_330_227_444_486,
        3_330_277_776_140, 3_330_328_107_794,
        3_330_378_439_448, 3_330_428_836_638, 3_330_479_102_757, 3_330_529_434_411, 3_330_579_766_065,
        3_330_630_097_719, 3_306_269_514_557,
        3_330_680_429_378, 3_330_730_761_032, 3_330_781_092_686, 3_330_831_424_340, 3_330_881_952_602,
        3_330_932_218_723, 3_330_982_615_915,
        3_331_032_750_964, 3_331_083_082_618, 3_331_133_414_272, 3_331_183_745_926, 3_331_234_012_044,
        3_331_284_409_233, 3_331_334_740_887,
        3_331_385_072_541, 3_331_435_404_195, 3_331_485_735_849, 3_331_536_067_503, 3_327_442_492_341,
        2_200_248_392_636, 2_232_074_771_394,
        2_232_074_836_936, 4_431_131_515_855, 3_331_687_062_484, 3_327_492_692_954, 3_327_543_090_143,
        1_132_714_073_061, 3_331_754_171_370,
        3_331_804_699_632, 3_331_854_769_145, 3_331_854_900_222, 3_299_793_509_381, 3_331_905_166_346,
        3_306_353_466_384, 3_306_353_531_926,
        2_232_443_935_773, 3_331_988_921_380, 3_332_039_449_640, 3_332_089_912_367, 3_332_140_112_952,
        3_332_190_444_607, 3_332_240_776_262,
        6_630_825_860_173, 3_332_391_705_682, 2_206_523_071_576, 3_332_442_037_342, 2_232_980_806_756,
        2_233_014_295_659, 2_233_014_361_201,
        2_233_047_850_104, 3_332_593_032_318, 3_332_643_495_044, 2_233_182_002_316, 2_200_768_421_009,
        2_200_768_486_550, 3_332_727_381_148,
        2_233_265_822_884, 2_233_265_888_424, 2_200_802_303_149, 4_432_322_632_887, 2_233_366_551_739,
        3_332_911_799_488, 3_332_912_061_638,
        2_233_450_372_304, 3_332_995_554_516, 3_333_045_951_704, 2_233_584_655_581, 3_333_129_968_866,
        3_333_180_890_345, 3_333_231_287_545,
        2_217_394_904_330, 3_333_281_094_931, 3_333_331_557_660, 3_333_381_954_855, 3_333_432_286_515,
        3_333_129_837_887, 3_333_482_421_572,
        3_333_532_622_157, 3_333_583_019_348, 3_333_633_219_932, 3_333_633_416_546, 1_134_660_296_043,
        3_299_189_661_041, 3_299_189_726_584,
        1_134_677_073_280, 1_134_693_916_038, 3_333_733_817_741, 3_319_339_097_490, 3_333_734_210_969,
        3_300_985_019_812, 3_321_184_460_206,
        3_333_784_346_035, 3_300_934_491_579, 4_433_346_108_866, 3_301_035_154_887, 2_200_365_702_606,
        2_200_365_768_146, 3_333_901_721_047,
        3_333_951_987_166, 3_334_002_318_820, 4_433_564_212_714, 3_334_119_693_807, 3_334_170_090_996,
        3_334_220_357_114, 3_334_270_754_303,
        3_334_321_085_957, 3_334_371_548_683, 3_334_421_880_339, 3_334_472_080_923, 3_334_522_412_577,
        3_334_572_809_767, 3_334_623_206_958,
        3_334_673_276_470, 3_334_723_935_802, 3_334_774_136_387, 3_334_824_468_042, 3_334_874_799_697,
        3_334_925_065_816, 6_633_510_215_262,
        3_335_076_126_307, 3_335_126_523_498, 3_334_472_474_226, 3_334_522_805_886, 3_335_176_920_714,
        3_335_227_383_443, 2_235_765_759_646,
        2_235_765_825_188, 3_334_573_334_187, 3_335_076_716_218, 3_335_176_724_170, 3_335_227_055_824,
        3_300_582_301_398, 3_335_310_941_919,
        3_335_361_339_109, 3_302_326_869_740, 3_335_411_539_697, 3_335_462_002_422, 3_335_512_334_077,
        3_302_880_517_892, 3_335_562_534_665,
        3_309_021_044_494, 3_335_613_062_932, 2_202_429_431_580, 2_236_151_701_282, 2_236_185_059_113,
        3_302_075_080_493, 3_301_504_982_832,
        3_335_730_372_408, 3_335_780_835_134, 2_236_319_211_334, 2_236_319_276_873, 2_236_352_962_381,
        3_335_898_275_667, 3_335_948_541_787,
        4_435_510_304_610, 3_308_769_386_342, 3_317_812_305_772, 3_302_024_879_986, 3_302_025_076_599,
        3_336_066_310_015, 3_336_065_916_811,
        2_202_680_958_865, 2_236_604_751_765, 3_336_149_802_909, 2_236_688_375_715, 2_236_688_506_791,
        2_236_688_572_333, 3_336_234_213_300,
        3_336_233_754_562, 2_236_772_327_369, 3_336_317_640_654, 3_336_367_972_309, 1_137_395_048_412,
        4_435_946_577_891, 2_202_395_746_280,
        3_302_276_603_884, 3_336_502_321_138, 3_336_552_652_795, 3_336_602_918_916, 3_336_653_381_644,
        3_299_408_289_814, 3_302_880_845_861,
        3_335_730_962_479, 3_308_770_041_918, 3_317_813_026_894, 3_316_856_201_311, 3_336_703_516_776,
        3_336_753_848_431, 4_436_315_676_790,
        2_237_359_530_107, 3_336_904_712_320, 2_237_443_547_269, 3_336_988_663_948, 3_337_038_930_066,
        3_328_683_942_039, 3_302_981_247_133,
        3_317_376_098_467, 3_337_089_458_345, 2_237_627_965_617, 3_337_173_409_974, 3_335_780_704_447,
        3_336_502_059_205, 2_237_711_917_258,
        2_237_711_982_800, 3_337_257_165_015, 2_237_795_868_894, 3_337_340_920_037, 2_237_879_623_914,
        2_237_879_689_455, 3_337_424_937_205,
        2_237_963_444_476, 2_237_997_064_448, 3_304_641_995_013, 3_337_542_312_200, 4_437_104_140_558,
        3_337_659_556_114, 2_238_198_456_597,
        2_238_198_522_139, 3_337_743_507_746, 3_337_794_036_006, 3_337_844_105_517, 3_337_894_830_384,
        3_337_944_834_361, 3_337_995_166_013,
        3_338_045_694_273, 2_238_584_332_616, 3_338_129_514_830, 3_338_129_711_444, 3_338_129_580_381,
        3_338_179_912_036, 3_338_230_243_691,
        3_338_280_444_274, 2_238_819_082_615, 3_338_364_330_363, 2_238_903_099_776, 4_437_959_844_230,
        3_338_515_325_323, 3_338_565_788_048,
        3_338_616_054_167, 2_239_154_692_509, 2_239_154_889_122, 2_239_188_312_490, 3_337_341_051_312,
        3_337_425_002_935, 3_304_323_424_703,
        3_337_743_966_661, 3_337_995_690_448, 1_139_710_304_732, 3_338_750_337_507, 3_300_833_763_818,
        3_338_800_734_704, 3_338_851_131_896,
        3_338_901_266_945, 3_338_951_598_599, 3_339_001_864_717, 3_302_276_604_434, 3_304_323_359_256,
        2_239_540_503_069, 2_239_573_991_969,
        2_239_574_057_508, 2_239_607_611_944, 2_239_607_677_484, 3_339_152_859_697, 1_140_179_935_798,
        3_304_591_860_283, 3_304_424_481_345,
        3_304_642_650_701, 3_337_542_836_826, 2_239_708_275_304, 3_339_253_654_124, 3_339_303_985_779,
        3_339_354_251_898, 3_339_404_649_088,
        4_438_966_411_911, 3_339_522_024_075, 2_240_060_727_953, 3_339_605_844_631, 3_339_656_241_820,
        3_339_706_573_474, 2_240_245_211_816,
        4_439_302_021_805, 3_304_961_024_690, 3_339_857_502_905, 3_339_907_900_094, 3_339_958_428_356,
        2_240_496_935_629, 2_240_497_001_171,
        3_340_042_183_386, 2_240_580_821_729, 2_240_580_887_271, 3_340_126_069_486, 3_340_176_401_141,
        3_340_226_732_796, 3_340_277_064_451,
        3_340_327_396_106, 2_240_866_034_449, 2_240_866_099_991, 3_340_411_282_206, 3_340_461_613_861,
        3_340_511_945_516, 3_340_562_277_171,
        3_340_612_608_826, 3_340_662_940_481, 3_340_713_206_600, 3_340_763_538_254, 4_440_325_432_148,
        3_305_631_851_353, 3_340_880_847_708,
        2_241_419_748_192, 2_241_453_237_095, 2_236_604_687_213, 3_340_998_288_244, 2_241_537_188_728,
        2_241_570_677_631, 2_241_604_100_997,
        2_241_637_720_969, 3_305_531_188_110, 3_305_581_585_297, 3_305_531_253_653, 3_305_631_982_489,
        3_305_783_239_582, 3_305_782_911_911,
        3_341_182_968_747, 3_341_233_365_937, 3_341_283_763_128, 3_341_334_160_320, 6_639_919_113_161,
        3_341_485_024_206, 4_441_046_787_029,
        3_305_950_618_585, 3_305_413_813_212, 3_341_602_399_200, 2_242_141_037_542, 3_305_732_514_795,
        3_341_686_154_222, 3_341_736_485_874,
        3_341_786_817_526, 3_341_837_149_178, 3_341_887_546_366, 3_341_887_808_515, 3_341_937_812_492,
        3_341_937_878_032, 3_341_837_280_277,
        3_341_988_275_227, 4_441_550_169_121, 1_102_951_359_526, 3_342_105_650_220, 3_305_833_309_233,
        3_342_156_047_414, 3_342_206_379_068,
        1_106_071_659_586, 1_106_071_725_124, 3_342_256_645_191, 3_342_307_042_380, 3_342_357_374_034,
        3_342_407_771_224, 3_342_458_168_415,
        3_340_998_681_703, 3_342_508_434_545, 3_342_357_439_608, 3_305_581_978_751, 3_340_881_306_761,
        3_305_732_842_644, 3_305_833_440_412,
        6_641_093_846_179, 6_641_093_518_509, 3_302_427_534_514, 3_323_449_517_239, 2_240_496_870_590,
        3_306_168_984_771, 2_243_147_801_802,
        3_308_920_317_137, 3_342_693_049_558, 3_342_743_250_142, 3_342_793_516_260, 2_243_332_285_673,
        3_342_877_533_423, 3_342_877_730_038,
        3_342_927_865_088, 3_342_978_196_743, 4_442_539_959_566, 3_343_095_768_338, 3_343_146_099_995,
        3_343_196_235_044, 3_343_246_632_234,
        3_343_297_422_641, 3_343_347_819_839, 4_442_909_123_918, 3_343_464_736_083, 4_443_026_564_442,
        3_342_793_647_455, 2_244_070_548_838,
        3_343_615_731_053, 3_335_562_667_380, 2_244_154_369_403, 2_244_154_434_945, 3_306_957_251_976,
        2_244_187_858_315, 2_244_187_923_856,
        2_244_221_347_222, 2_244_254_967_194, 2_244_288_521_631, 2_244_288_587_172, 3_302_427_469_226,
        4_443_345_266_094, 2_244_389_250_482,
        2_244_389_316_024, 3_306_755_925_439, 3_343_934_498_242, 3_343_984_764_361, 3_344_035_161_551,
        3_344_085_427_670, 2_244_624_131_548,
        2_244_657_685_986, 3_306_638_681_576, 3_307_192_526_318, 3_306_638_878_199, 2_244_691_240_448,
        3_344_236_357_126, 2_244_775_126_539,
        3_303_954_130_449, 3_344_320_374_292, 3_344_370_640_411, 3_344_421_168_673, 2_244_691_306_026,
        3_306_856_654_385, 3_344_471_369_269,
        3_324_959_598_140, 3_344_471_500_357, 3_344_521_832_014, 3_344_572_098_135, 2_245_110_605_407,
        2_245_144_225_380, 4_444_200_969_834,
        2_245_244_823_151, 3_344_571_967_092, 2_245_278_443_130, 2_245_278_508_672, 4_444_335_187_591,
        3_303_954_261_644, 3_344_890_734_225,
        3_344_941_196_951, 3_344_991_397_535, 3_345_041_794_725, 3_303_954_327_212, 3_307_007_583_922,
        2_245_580_498_613, 2_245_613_987_516,
        2_245_647_410_882, 2_245_647_476_422, 2_245_681_096_395, 2_245_714_519_761, 4_444_771_329_749,
        2_245_815_314_137, 4_444_872_058_591,
        4_444_939_167_460, 2_245_983_151_849, 2_246_016_640_752, 2_246_050_195_190, 2_246_083_815_164,
        2_246_117_369_603, 2_246_150_727_434,
        4_445_207_537_422, 2_246_251_587_346, 2_246_285_010_713, 2_246_318_565_150, 4_445_375_375_139,
        4_445_442_484_008, 3_310_044_456_749,
        3_302_377_203_507, 3_345_998_096_184, 3_346_048_362_303, 3_309_675_161_413, 3_346_098_562_888,
        3_346_148_960_076, 2_246_687_795_025,
        3_346_233_108_312, 3_308_215_805_793, 2_246_771_681_128, 3_308_417_001_327, 3_346_316_797_812,
        3_308_417_132_410, 3_346_366_998_401,
        2_246_905_767_813, 2_246_905_833_354, 3_308_467_333_008, 3_308_517_730_197, 3_346_451_146_651,
        3_346_501_412_771, 3_343_296_964_522,
        3_346_551_744_433, 3_346_602_076_088, 3_346_652_473_279, 3_346_702_739_399, 3_346_752_874_446,
        3_346_803_402_706, 3_346_853_603_289,
        6_645_438_883_806, 3_347_004_663_780, 3_347_054_995_434, 1_148_082_137_072, 1_148_098_914_295,
        3_347_138_881_534, 3_347_189_344_260,
        3_347_239_675_916, 2_247_778_314_260, 2_247_811_868_699, 3_308_618_393_634, 1_148_082_006_056,
        2_247_845_226_541, 3_347_390_474_289,
        3_315_278_948_406, 3_327_778_039_868, 3_347_441_002_563, 3_347_491_399_755, 3_347_541_469_268,
        3_347_591_669_849, 3_308_467_660_892,
        3_346_703_198_310, 3_303_166_453_876, 3_309_524_887_684, 3_347_642_787_986, 3_308_920_973_473,
        3_308_568_717_488, 3_317_326_555_328,
        3_342_744_168_658, 3_347_693_119_718, 3_309_624_895_733, 3_347_591_735_545, 3_309_675_292_925,
        3_309_826_550_018, 3_309_826_222_347,
        3_347_742_861_583, 3_347_793_258_773, 3_347_843_655_964, 3_347_894_053_156, 6_646_479_005_997,
        3_348_044_917_042, 3_346_367_457_593,
        3_348_095_314_244, 3_309_625_289_036, 3_346_099_022_166, 3_309_725_821_281, 3_309_876_816_233,
        3_348_145_580_401, 3_308_870_117_752,
        4_447_707_343_231, 3_309_725_493_635, 3_348_262_824_326, 3_303_165_798_794, 3_309_524_363_664,
        3_348_313_352_598, 3_348_363_618_717,
        2_248_902_257_059, 3_310_530_800_040, 3_347_642_198_443, 3_336_317_774_257, 3_348_447_570_362,
        3_348_497_836_481, 2_249_036_605_895,
        3_348_581_788_110, 3_348_582_050_261, 3_348_631_923_168, 3_348_682_320_356, 3_348_682_582_505,
        3_348_732_586_482, 3_348_732_652_022,
        3_348_632_054_267, 3_348_783_049_217, 3_348_833_380_871, 3_348_883_712_525, 3_308_668_725_779,
        3_310_128_867_865, 3_310_179_527_207,
        3_348_934_371_898, 3_310_229_596_741, 3_346_552_203_860, 3_348_984_965_730, 3_349_034_707_569,
        4_448_596_601_463, 3_349_152_213_628,
        3_349_202_610_819, 3_349_252_876_939, 1_122_916_313_746, 3_349_303_011_993, 3_349_303_274_141,
        3_328_583_215_781, 1_150_330_153_642,
        3_349_370_317_487, 3_308_568_062_646, 3_336_703_650_492, 3_317_325_769_413, 3_349_420_649_163,
        3_349_470_784_210, 3_349_521_246_934,
        3_349_571_644_124, 4_449_133_472_483, 3_310_446_979_816, 3_309_876_620_012, 3_349_689_019_121,
        3_349_739_350_775, 1_148_098_783_997,
        3_315_329_280_770, 3_349_789_747_976, 2_250_328_451_855, 1_109_058_005_782, 1_109_058_071_320,
        3_349_873_503_003, 3_349_923_900_192,
        3_348_095_183_654, 3_347_692_596_012, 3_349_974_297_395, 3_350_024_629_050, 3_350_075_026_241,
        3_350_125_292_361, 3_350_175_492_944,
        3_309_272_705_877, 3_328_734_276_443, 3_350_226_086_753, 3_350_276_352_874, 6_648_861_698_930,
        6_648_861_371_260, 3_350_427_216_769,
        2_250_965_789_575, 2_250_965_855_115, 3_350_511_037_328, 3_350_561_368_981, 3_350_561_565_594,
        3_318_013_504_418, 3_318_013_701_030,
        3_303_468_116_909, 3_309_071_707_064, 3_322_560_457_667, 3_350_611_831_756, 3_350_662_163_411,
        2_251_200_670_682, 3_350_745_983_966,
        3_326_050_446_308, 4_450_307_812_338, 3_350_863_293_430, 2_251_402_062_842, 2_251_402_128_383,
        3_323_281_550_341, 1_128_150_805_513,
        3_350_947_376_144, 2_200_802_044_951, 2_200_802_110_493, 3_350_997_642_276, 3_330_881_825_834,
        3_336_552_524_849, 3_351_048_105_016,
        3_351_098_240_064, 3_342_927_735_877, 3_310_833_052_746, 3_351_148_702_801, 4_450_710_531_160,
        3_310_832_790_621, 4_450_777_640_032,
        3_325_144_018_021, 2_251_821_362_284, 3_351_366_937_711, 3_351_366_741_112, 5_550_440_197_246,
        6_650_035_711_106, 5_511_064_136_838,
        3_351_601_949_835, 3_351_652_609_174, 5_550_725_409_958, 6_650_320_923_818, 5_511_835_888_814,
        3_351_887_228_083, 3_351_937_232_063,
        3_351_987_563_718, 3_301_722_959_053, 2_252_526_267_603, 6_650_606_202_074, 3_314_607_729_887,
        5_551_195_237_603, 5_551_279_189_224,
        2_252_828_191_982, 3_314_607_992_052, 3_352_373_374_204, 3_352_373_505_282, 3_311_370_054_922,
        2_211_824_545_043, 2_211_824_610_583,
        5_511_332_637_980, 5_511_416_589_602, 3_352_423_640_361, 2_252_962_475_310, 2_252_996_029_749,
        3_314_557_529_404, 5_551_564_598_594,
        3_352_624_966_987, 2_253_163_605_328, 3_352_708_918_612, 3_311_671_651_674, 3_352_759_250_269,
        3_352_809_647_459, 3_322_660_924_778,
        3_322_661_055_856, 5_551_883_169_144, 3_311_470_587_262, 3_352_943_865_221, 5_510_745_435_532,
        3_311_806_131_602, 3_311_806_197_145,
        4_452_505_628_065, 5_510_980_185_509, 3_311_906_598_313, 3_311_906_663_853, 5_510_980_316_594,
        5_511_198_682_552, 5_511_198_354_882,
        3_312_259_050_951, 3_311_856_266_701, 3_311_856_332_241, 3_351_651_954_134, 3_353_061_240_284,
        3_353_111_571_938, 3_317_275_241_960,
        3_353_161_772_523, 3_353_212_169_711, 3_317_275_307_508, 2_253_750_873_592, 3_351_601_622_525,
        5_552_319_245_827, 3_353_380_007_431,
        3_353_430_273_549, 3_312_711_904_786, 3_353_380_335_126, 3_353_061_895_713, 3_312_711_970_353,
        5_552_319_376_950, 5_511_920_102_972,
        5_511_919_775_302, 3_312_661_704_267, 3_312_980_471_377, 3_312_661_573_207, 3_312_477_154_907,
        3_312_611_438_177, 3_314_658_127_464,
        4_452_992_233_069, 2_254_035_955_314, 2_254_036_020_853, 3_311_621_516_921, 5_552_604_655_231,
        5_552_688_672_390, 3_311_621_648_015,
        3_353_749_237_399, 3_353_799_569_055, 3_313_383_124_647, 3_313_383_255_725, 3_353_849_900_725,
        3_353_900_232_381, 3_311_571_119_813,
        3_311_571_447_498, 6_652_485_381_844, 5_553_074_351_835, 3_354_135_113_441, 3_313_198_444_265,
        3_313_332_858_605, 5_512_272_097_012,
        3_313_198_575_353, 5_512_272_293_631, 3_351_886_835_463, 3_354_185_314_061, 5_553_258_966_803,
        5_553_342_852_890, 3_354_185_707_297,
        3_313_433_456_429, 3_313_567_739_699, 3_314_037_305_146, 3_314_171_719_486, 5_513_110_957_893,
        4_453_914_980_170, 3_314_658_455_375,
        3_311_571_775_321, 3_314_456_801_128, 3_314_507_198_317, 3_314_507_263_859, 3_314_658_193_274,
        3_311_571_185_536, 3_313_702_023_046,
        3_313_836_240_782, 3_354_470_461_334, 5_553_544_114_075, 3_313_987_104_673, 6_612_421_455_783,
        3_313_987_366_831, 5_553_544_441_785,
        3_314_037_436_356, 5_513_111_154_634, 3_354_604_679_122, 5_553_678_331_863, 3_314_406_535_133,
        6_612_840_886_243, 3_314_406_797_291,
        5_553_678_659_573, 3_312_124_768_256, 2_255_227_334_661, 2_255_227_400_203, 3_312_762_302_482,
        3_312_477_679_639, 3_312_612_028_453,
        3_313_434_046_517, 3_313_568_395_332, 2_255_260_692_565, 1_155_782_684_760, 3_354_822_914_140,
        3_354_873_180_259, 3_354_923_577_449,
        3_354_973_909_104, 6_653_558_993_015, 3_355_124_904_060, 6_653_709_987_971, 4_454_787_395_720,
        3_355_343_073_421, 3_355_393_339_541,
        6_653_978_423_452, 4_455_055_831_201, 6_654_146_392_230, 3_355_712_106_670, 6_654_297_387_189,
        6_654_397_919_421, 3_355_963_699_395,
        3_356_014_096_585, 3_322_610_594_000, 3_322_610_725_078, 3_356_064_428_254, 3_333_280_706_789,
        2_256_603_066_600, 2_256_603_132_142,
        3_333_331_169_525, 3_333_381_501_178, 2_256_636_555_519, 2_256_636_621_060, 2_256_670_044_426,
        3_333_431_898_382, 2_256_703_795_476,
        3_356_248_846_619, 3_300_380_717_344, 3_356_299_309_349, 2_256_837_947_692, 3_356_383_129_906,
        4_455_944_958_264, 2_256_988_877_116,
        2_257_022_497_089, 2_257_022_562_631, 3_356_567_548_238, 3_356_618_010_962, 2_215_632_974_168,
        3_300_934_365_532, 3_333_180_240_225,
        3_356_668_342_631, 3_356_718_805_357, 3_315_648_049_525, 3_356_768_874_875, 2_257_307_709_823,
        2_257_341_264_261, 2_257_374_949_771,
        3_356_919_935_379, 3_300_431_180_184, 4_456_481_894_815, 3_357_037_375_908, 3_357_087_773_097,
        3_300_481_446_319, 3_357_137_908_149,
        3_333_230_571_960, 3_357_188_305_342, 3_357_238_768_066, 3_357_238_899_144, 2_257_777_340_880,
        2_257_777_406_420, 2_257_810_895_321,
        2_257_810_960_861, 3_357_356_274_146, 3_357_406_474_729, 3_357_457_002_990, 3_357_507_072_502,
        3_357_238_702_586, 2_258_045_907_455,
        2_258_045_972_997, 3_357_591_024_140, 2_258_129_793_553, 2_258_129_859_095, 3_300_531_843_614,
        3_357_675_172_389, 2_258_213_548_590,
        2_258_213_614_130, 3_357_758_861_879, 3_302_830_125_629, 2_258_297_434_689, 2_258_297_500_229,
        3_302_830_453_322, 3_357_842_813_523,
        3_357_893_079_642, 3_315_849_310_816, 2_258_431_652_453, 1_158_953_775_721, 1_158_970_552_944,
        3_358_010_585_719, 3_322_509_865_598,
        3_358_060_982_915, 4_457_622_680_203, 2_258_666_533_519, 2_258_700_153_491, 3_310_715_613_848,
        3_358_245_401_247, 2_258_783_908_517,
        3_339_857_834_664, 2_258_817_528_498, 3_342_793_650_870, 3_358_362_972_861, 3_342_793_650_885,
        1_159_389_852_364, 3_358_430_147_281,
        3_330_932_093_658, 3_358_480_413_408, 3_336_602_858_216, 3_358_530_679_535, 3_358_580_945_654,
        2_216_555_852_540, 2_216_555_918_082,
        3_358_631_408_393, 3_358_681_740_049, 2_216_555_655_961, 3_358_732_137_244, 4_458_293_834_533,
        2_259_337_687_850, 2_259_337_753_391,
        3_316_201_501_493, 3_358_882_804_536, 3_358_933_201_724, 3_316_302_361_409, 3_316_251_898_695,
        3_316_201_632_587, 3_358_933_594_960,
        3_316_302_754_651, 3_316_252_095_335, 3_358_983_992_174, 3_359_034_127_226, 3_359_084_458_883,
        3_316_352_824_204, 3_359_134_593_940,
        3_316_101_100_442, 3_359_033_865_121, 3_358_983_599_014, 3_359_084_327_852, 3_316_453_290_931,
        3_359_185_122_232, 3_359_235_453_889,
        3_359_285_785_546, 3_316_503_622_611, 3_316_503_753_688, 3_316_352_693_215, 3_359_335_986_149,
        4_458_897_814_508, 2_259_941_602_289,
        3_359_486_981_109, 4_459_048_743_932, 3_343_934_370_816, 4_459_115_918_341, 3_359_671_530_506,
        4_459_233_358_865, 3_306_219_648_022,
        3_359_789_036_578, 1_160_815_981_610, 3_338_750_407_728, 1_117_631_296_568, 1_117_631_362_108,
        3_318_667_949_121, 3_302_628_865_095,
        3_359_856_079_948, 3_335_612_937_299, 3_359_906_280_537, 5_558_979_867_742, 2_260_529_001_571,
        3_319_456_478_314, 3_360_074_314_864,
        3_317_459_924_089, 3_360_124_449_918, 3_360_174_781_572, 3_317_460_055_178, 2_260_713_419_921,
        2_260_713_485_462, 3_317_510_255_772,
        3_360_258_733_217, 3_317_560_652_968, 3_360_309_130_414, 3_360_359_330_998, 3_360_409_728_188,
        3_343_347_299_523, 3_348_984_444_106,
        3_360_460_059_857, 3_360_510_457_048, 3_360_560_723_168, 3_360_610_989_287, 3_360_661_386_477,
        3_360_711_652_596, 3_316_738_831_610,
        3_328_532_952_324, 3_360_761_984_266, 1_161_789_125_904, 1_161_805_903_127, 3_360_845_870_366,
        3_360_896_333_092, 3_360_946_664_748,
        2_261_485_303_092, 2_261_518_857_531, 3_317_661_316_418, 1_161_788_994_888, 2_261_552_215_373,
        3_361_097_463_121, 3_361_147_991_382,
        3_300_632_442_206, 3_300_632_507_748, 3_361_198_126_443, 3_317_225_043_312, 3_318_718_412_149,
        3_317_225_305_469, 3_318_567_286_150,
        3_361_248_458_124, 2_217_394_517_393, 2_217_394_582_932, 3_361_298_920_856, 3_317_913_040_287,
        4_460_860_683_686, 3_303_316_796_842,
        3_318_466_622_896, 3_361_416_361_398, 2_261_954_868_669, 2_261_988_488_641, 3_317_510_649_286,
        3_360_561_247_697, 3_303_317_517_792,
        3_318_467_212_785, 3_317_611_640_320, 3_304_374_547_984, 3_361_534_457_378, 3_360_611_644_979,
        3_361_584_723_523, 2_262_122_706_515,
        3_338_901_730_904, 3_317_610_985_061, 3_304_373_761_643, 3_361_667_823_217, 3_361_718_351_477,
        3_361_718_613_628, 3_361_768_617_607,
        3_361_818_949_261, 3_361_869_280_915, 3_317_711_648_409, 3_361_919_612_575, 4_461_481_506_469,
        3_362_037_118_634, 3_362_087_515_825,
        1_163_114_395_321, 3_362_154_559_166, 3_362_205_021_893, 3_361_533_736_654, 3_362_255_222_484,
        4_461_817_050_843, 3_318_768_482_016,
        1_161_805_772_516, 3_300_682_774_249, 3_300_682_839_791, 3_361_584_133_878, 3_362_372_663_037,
        3_362_422_863_620, 3_318_214_965_001,
        3_328_784_611_087, 3_362_473_457_429, 3_362_523_723_550, 3_362_573_727_526, 2_263_112_693_545,
        3_349_789_685_552, 3_320_077_039_414,
        3_362_657_679_161, 3_362_708_076_349, 2_263_246_911_298, 3_320_177_899_337, 3_320_127_436_623,
        2_263_280_465_747, 2_263_313_954_650,
        3_362_859_071_328, 3_362_909_468_517, 3_362_959_865_707, 3_363_010_328_434, 3_320_228_231_035,
        2_263_548_704_641, 3_363_093_952_389,
        3_336_653_125_514, 3_363_144_349_584, 3_363_194_681_238, 3_343_095_642_012, 3_310_396_782_499,
        3_310_396_913_577, 2_263_733_254_065,
        2_263_733_319_605, 1_164_255_246_266, 3_363_295_410_111, 3_299_307_239_366, 3_299_307_042_767,
        3_363_345_610_709, 4_462_907_504_602,
        3_340_763_609_054, 3_363_463_116_773, 2_264_001_886_187, 2_264_035_309_554, 3_323_281_881_079,
        3_302_830_782_464, 2_264_068_732_942,
        2_264_068_798_481, 2_264_102_483_989, 2_264_136_103_963, 2_264_136_103_970, 3_321_083_738_153,
        3_363_681_286_189, 3_321_134_135_348,
        3_321_134_200_889, 3_363_731_486_783, 3_363_781_883_972, 3_363_832_150_090, 3_363_882_547_279,
        3_363_932_878_933, 3_363_983_341_659,
        3_364_033_673_315, 3_308_467_402_859, 3_299_307_567_217, 3_364_083_939_455, 3_364_134_402_182,
        3_323_281_619_087, 3_364_184_537_236,
        3_364_234_737_818, 3_364_285_135_006, 6_662_870_415_523, 2_264_924_633_257, 1_165_446_363_312,
        3_364_486_461_620, 3_364_536_924_345,
        4_464_098_752_704, 3_364_654_364_869, 3_364_654_561_484, 3_302_830_192_854, 3_319_557_142_747,
        6_663_239_579_873, 3_319_808_801_000,
        6_663_340_243_182, 3_319_607_474_421, 3_319_657_871_611, 3_319_607_671_042, 3_319_658_133_771,
        3_319_708_137_750, 3_319_758_534_940,
        3_319_708_334_371, 3_319_758_797_100, 3_319_506_680_119, 3_319_506_876_731, 3_304_843_589_954,
        3_304_843_458_889, 3_317_510_322_510,
        4_464_417_519_956, 3_299_307_108_697, 3_364_184_602_976, 3_319_926_307_175, 3_364_973_001_070,
        3_328_331_626_867, 2_239_188_973_945,
        2_258_700_614_025, 2_250_965_924_245, 3_365_023_267_227, 3_365_073_664_415, 3_365_124_127_140,
        3_320_026_839_467, 3_365_174_524_336,
        3_365_224_855_992, 3_365_275_056_576, 3_365_325_388_230, 3_365_375_850_956, 3_365_426_182_612,
        3_365_023_463_900, 3_320_027_101_667,
        3_365_073_992_172, 3_365_325_650_422, 3_365_275_384_320, 3_365_476_448_779, 3_365_526_780_434,
        3_365_577_112_089, 3_320_077_171_232,
        3_362_708_470_309, 3_320_178_293_296, 3_320_127_633_980, 3_362_909_862_467, 3_362_859_334_223,
        3_362_959_997_528, 3_320_228_362_849,
        3_320_278_432_361, 3_365_627_312_749, 2_266_165_951_090, 2_266_166_016_630, 2_266_199_505_531,
        2_266_199_571_071, 2_266_233_059_972,
        2_266_233_125_512, 3_320_379_095_693, 3_365_778_307_729, 3_365_828_770_454, 3_365_879_167_645,
        3_320_429_492_901, 3_365_929_499_306,
        3_365_979_830_962, 3_366_030_162_618, 3_366_080_494_274, 3_366_130_825_930, 3_366_181_026_514,
        3_366_231_358_168, 3_366_281_820_894,
        3_320_379_292_390, 3_320_429_755_117, 3_365_778_635_510, 3_366_231_620_352, 3_366_181_354_250,
        3_366_332_087_061, 3_366_382_418_716,
        3_366_432_750_371, 3_366_483_016_490, 3_343_145_974_576, 3_310_346_451_767, 3_310_346_582_845,
        3_366_533_413_701, 2_267_071_986_508,
        2_267_072_052_049, 3_366_617_299_799, 2_267_155_807_070, 3_315_748_649_826, 2_267_189_558_119,
        2_267_223_112_558, 2_267_256_470_389,
        3_321_352_239_993, 3_366_801_849_214, 4_466_363_612_037, 3_320_849_054_601, 3_320_849_251_216,
        2_267_407_596_442, 2_267_441_347_488,
        2_267_441_216_425, 3_321_235_258_288, 3_321_084_066_748, 3_321_033_604_037, 3_321_234_865_100,
        3_321_083_935_698, 2_267_474_639_833,
        2_267_474_705_374, 2_202_479_770_596, 2_267_508_194_282, 2_267_508_259_823, 3_330_982_493_173,
        3_367_053_638_652, 3_367_103_839_237,
        3_343_984_704_524, 3_352_943_737_873, 3_303_417_330_710, 3_367_154_170_906, 3_367_204_502_561,
        4_466_766_330_920, 3_367_322_008_621,
        3_363_295_280_181, 3_367_372_274_746, 3_320_513_444_929, 3_367_422_737_479, 3_337_039_461_456,
        3_350_176_021_597, 3_309_273_300_074,
        3_367_473_134_713, 3_362_423_454_851, 3_318_215_621_777, 3_367_523_269_793, 3_367_472_807_080,
        3_367_573_732_525, 3_367_623_998_646,
        3_367_674_199_230, 3_367_724_661_956, 3_367_775_059_148, 4_467_336_756_437, 2_268_380_609_754,
        2_268_414_229_727, 2_268_447_849_701,
        3_327_962_529_004, 3_308_266_798_322, 3_317_024_570_627, 3_302_729_530_645, 3_367_992_900_890,
        2_268_531_670_303, 2_268_531_735_845,
        3_319_255_088_428, 2_268_565_224_753, 2_268_598_844_727, 2_268_632_268_094, 2_268_632_333_635,
        2_268_665_757_001, 3_322_358_938_957,
        2_268_699_508_051, 3_322_459_602_266, 3_368_244_690_272, 4_467_806_453_095, 2_268_850_437_483,
        2_268_850_503_025, 3_309_423_705_464,
        3_318_365_961_598, 3_368_395_619_716, 3_368_446_016_906, 3_368_446_147_985, 3_368_496_348_570,
        3_368_546_614_689, 2_269_085_318_567,
        2_202_680_901_037, 2_202_680_966_576, 2_269_118_873_012, 4_468_175_617_466, 3_319_255_285_183,
        3_322_409_663_943, 3_309_424_229_843,
        3_318_366_551_521, 3_322_157_612_528, 2_269_219_470_838, 2_223_199_632_891, 2_269_219_667_457,
        3_368_765_046_281, 3_368_815_115_796,
        3_368_815_246_875, 3_368_865_447_460, 2_269_404_085_803, 3_368_949_268_017, 4_468_511_161_911,
        3_369_066_708_540, 2_269_605_477_954,
        3_367_422_475_849, 3_328_633_617_998, 3_368_764_718_676, 2_269_638_835_802, 2_269_638_901_342,
        3_369_184_280_163, 3_302_779_862_635,
        3_369_234_415_216, 3_369_284_812_405, 3_302_679_264_891, 3_369_335_209_601, 2_239_188_647_560,
        2_246_083_952_275, 3_338_129_850_012,
        2_258_700_287_655, 2_258_817_662_638, 3_316_503_953_076, 3_322_409_205_438, 2_261_988_622_019,
        2_264_136_236_746, 6_667_920_817_875,
        6_668_021_546_720, 6_668_122_144_494, 6_668_222_873_339, 2_267_441_348_361, 3_309_172_702_994,
        3_318_115_024_674, 2_270_276_370_227,
        3_317_963_308_855, 3_357_137_977_149, 3_369_821_749_057, 3_369_872_015_176, 3_369_922_412_366,
        1_124_308_827_989, 1_124_308_696_924,
        4_469_484_175_201, 3_309_172_047_717, 6_612_421_328_747, 6_612_840_759_153, 4_469_551_349_623,
        3_316_503_691_132, 3_318_114_303_874,
        4_469_618_458_504, 6_668_021_088_141, 6_667_920_424_852, 6_668_222_414_747, 6_668_121_751_458,
        3_370_174_136_233, 2_270_712_709_041,
        3_370_257_956_791, 3_325_697_605_566, 3_370_308_288_452, 3_370_358_620_107, 4_469_920_382_930,
        4_469_987_557_334, 3_370_358_357_979,
        3_323_398_930_398, 3_323_399_192_545, 4_470_054_666_216, 3_306_907_058_157, 3_328_079_970_290,
        3_322_107_215_864, 3_328_381_960_189,
        4_470_121_709_571, 3_302_528_270_343, 3_310_178_680_845, 2_271_165_497_363, 3_302_477_938_710,
        3_310_128_349_212, 3_348_933_984_290,
        3_370_710_810_663, 3_328_130_301_996, 4_470_272_770_098, 3_328_180_699_191, 3_328_231_030_846,
        3_302_578_602_053, 3_310_229_012_555,
        4_470_339_878_993, 3_328_281_362_518, 3_328_482_689_117, 3_328_432_291_940, 3_323_180_957_802,
        3_323_785_068_655, 2_271_383_797_878,
        2_271_383_863_420, 2_271_417_286_787, 2_271_450_906_760, 2_271_484_330_126, 2_271_517_819_026,
        2_271_517_884_565, 4_470_574_694_553,
        2_271_618_613_405, 4_470_675_423_394, 4_470_742_532_263, 2_271_786_385_580, 2_271_819_874_481,
        2_271_819_940_021, 2_271_853_625_530,
        2_271_887_179_969, 2_271_920_537_800, 2_271_954_157_772, 3_324_909_142_225, 2_271_987_712_216,
        4_471_044_456_669, 2_272_088_375_521,
        3_371_633_754_342, 4_471_195_517_166, 4_471_262_626_035, 3_371_818_041_592, 3_371_868_438_780,
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
