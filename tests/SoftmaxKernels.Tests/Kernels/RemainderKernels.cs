namespace SoftmaxKernels.Tests.Kernels.Remainders;

// Every way in which the last elements of a row lie in registers, for each strategy: straight lines that are summed in float
// (35 to 63; shorter ones and 64 are among the annotated kernels) and in double (65 to 128, every remainder of a chunk), with
// the maximum first at 512 bits (193 to 208), and loops at every width (257 to 320). The arithmetic does not matter to that,
// so two sizes stand for Reproducible. PlanCoverageTests finds what is missing here.

[SoftmaxKernel(Size = 35)]
internal static partial class Fastest35;

[SoftmaxKernel(Size = 36)]
internal static partial class Fastest36;

[SoftmaxKernel(Size = 37)]
internal static partial class Fastest37;

[SoftmaxKernel(Size = 38)]
internal static partial class Fastest38;

[SoftmaxKernel(Size = 39)]
internal static partial class Fastest39;

[SoftmaxKernel(Size = 40)]
internal static partial class Fastest40;

[SoftmaxKernel(Size = 41)]
internal static partial class Fastest41;

[SoftmaxKernel(Size = 42)]
internal static partial class Fastest42;

[SoftmaxKernel(Size = 43)]
internal static partial class Fastest43;

[SoftmaxKernel(Size = 44)]
internal static partial class Fastest44;

[SoftmaxKernel(Size = 45)]
internal static partial class Fastest45;

[SoftmaxKernel(Size = 46)]
internal static partial class Fastest46;

[SoftmaxKernel(Size = 47)]
internal static partial class Fastest47;

[SoftmaxKernel(Size = 48)]
internal static partial class Fastest48;

[SoftmaxKernel(Size = 49)]
internal static partial class Fastest49;

[SoftmaxKernel(Size = 50)]
internal static partial class Fastest50;

[SoftmaxKernel(Size = 51)]
internal static partial class Fastest51;

[SoftmaxKernel(Size = 52)]
internal static partial class Fastest52;

[SoftmaxKernel(Size = 53)]
internal static partial class Fastest53;

[SoftmaxKernel(Size = 54)]
internal static partial class Fastest54;

[SoftmaxKernel(Size = 55)]
internal static partial class Fastest55;

[SoftmaxKernel(Size = 56)]
internal static partial class Fastest56;

[SoftmaxKernel(Size = 57)]
internal static partial class Fastest57;

[SoftmaxKernel(Size = 58)]
internal static partial class Fastest58;

[SoftmaxKernel(Size = 59)]
internal static partial class Fastest59;

[SoftmaxKernel(Size = 60)]
internal static partial class Fastest60;

[SoftmaxKernel(Size = 61)]
internal static partial class Fastest61;

[SoftmaxKernel(Size = 62)]
internal static partial class Fastest62;

[SoftmaxKernel(Size = 63)]
internal static partial class Fastest63;

[SoftmaxKernel(Size = 65)]
internal static partial class Fastest65;

[SoftmaxKernel(Size = 66)]
internal static partial class Fastest66;

[SoftmaxKernel(Size = 67)]
internal static partial class Fastest67;

[SoftmaxKernel(Size = 68)]
internal static partial class Fastest68;

[SoftmaxKernel(Size = 69)]
internal static partial class Fastest69;

[SoftmaxKernel(Size = 70)]
internal static partial class Fastest70;

[SoftmaxKernel(Size = 71)]
internal static partial class Fastest71;

[SoftmaxKernel(Size = 72)]
internal static partial class Fastest72;

[SoftmaxKernel(Size = 73)]
internal static partial class Fastest73;

[SoftmaxKernel(Size = 74)]
internal static partial class Fastest74;

[SoftmaxKernel(Size = 75)]
internal static partial class Fastest75;

[SoftmaxKernel(Size = 76)]
internal static partial class Fastest76;

[SoftmaxKernel(Size = 77)]
internal static partial class Fastest77;

[SoftmaxKernel(Size = 78)]
internal static partial class Fastest78;

[SoftmaxKernel(Size = 79)]
internal static partial class Fastest79;

[SoftmaxKernel(Size = 80)]
internal static partial class Fastest80;

[SoftmaxKernel(Size = 81)]
internal static partial class Fastest81;

[SoftmaxKernel(Size = 82)]
internal static partial class Fastest82;

[SoftmaxKernel(Size = 83)]
internal static partial class Fastest83;

[SoftmaxKernel(Size = 84)]
internal static partial class Fastest84;

[SoftmaxKernel(Size = 85)]
internal static partial class Fastest85;

[SoftmaxKernel(Size = 86)]
internal static partial class Fastest86;

[SoftmaxKernel(Size = 87)]
internal static partial class Fastest87;

[SoftmaxKernel(Size = 88)]
internal static partial class Fastest88;

[SoftmaxKernel(Size = 89)]
internal static partial class Fastest89;

[SoftmaxKernel(Size = 90)]
internal static partial class Fastest90;

[SoftmaxKernel(Size = 91)]
internal static partial class Fastest91;

[SoftmaxKernel(Size = 92)]
internal static partial class Fastest92;

[SoftmaxKernel(Size = 93)]
internal static partial class Fastest93;

[SoftmaxKernel(Size = 94)]
internal static partial class Fastest94;

[SoftmaxKernel(Size = 95)]
internal static partial class Fastest95;

[SoftmaxKernel(Size = 96)]
internal static partial class Fastest96;

[SoftmaxKernel(Size = 97)]
internal static partial class Fastest97;

[SoftmaxKernel(Size = 98)]
internal static partial class Fastest98;

[SoftmaxKernel(Size = 99)]
internal static partial class Fastest99;

[SoftmaxKernel(Size = 100)]
internal static partial class Fastest100;

[SoftmaxKernel(Size = 101)]
internal static partial class Fastest101;

[SoftmaxKernel(Size = 102)]
internal static partial class Fastest102;

[SoftmaxKernel(Size = 103)]
internal static partial class Fastest103;

[SoftmaxKernel(Size = 104)]
internal static partial class Fastest104;

[SoftmaxKernel(Size = 105)]
internal static partial class Fastest105;

[SoftmaxKernel(Size = 106)]
internal static partial class Fastest106;

[SoftmaxKernel(Size = 107)]
internal static partial class Fastest107;

[SoftmaxKernel(Size = 108)]
internal static partial class Fastest108;

[SoftmaxKernel(Size = 109)]
internal static partial class Fastest109;

[SoftmaxKernel(Size = 110)]
internal static partial class Fastest110;

[SoftmaxKernel(Size = 111)]
internal static partial class Fastest111;

[SoftmaxKernel(Size = 112)]
internal static partial class Fastest112;

[SoftmaxKernel(Size = 113)]
internal static partial class Fastest113;

[SoftmaxKernel(Size = 114)]
internal static partial class Fastest114;

[SoftmaxKernel(Size = 115)]
internal static partial class Fastest115;

[SoftmaxKernel(Size = 116)]
internal static partial class Fastest116;

[SoftmaxKernel(Size = 117)]
internal static partial class Fastest117;

[SoftmaxKernel(Size = 118)]
internal static partial class Fastest118;

[SoftmaxKernel(Size = 119)]
internal static partial class Fastest119;

[SoftmaxKernel(Size = 120)]
internal static partial class Fastest120;

[SoftmaxKernel(Size = 121)]
internal static partial class Fastest121;

[SoftmaxKernel(Size = 122)]
internal static partial class Fastest122;

[SoftmaxKernel(Size = 123)]
internal static partial class Fastest123;

[SoftmaxKernel(Size = 124)]
internal static partial class Fastest124;

[SoftmaxKernel(Size = 125)]
internal static partial class Fastest125;

[SoftmaxKernel(Size = 126)]
internal static partial class Fastest126;

[SoftmaxKernel(Size = 127)]
internal static partial class Fastest127;

[SoftmaxKernel(Size = 128)]
internal static partial class Fastest128;

[SoftmaxKernel(Size = 193)]
internal static partial class Fastest193;

[SoftmaxKernel(Size = 194)]
internal static partial class Fastest194;

[SoftmaxKernel(Size = 195)]
internal static partial class Fastest195;

[SoftmaxKernel(Size = 196)]
internal static partial class Fastest196;

[SoftmaxKernel(Size = 197)]
internal static partial class Fastest197;

[SoftmaxKernel(Size = 198)]
internal static partial class Fastest198;

[SoftmaxKernel(Size = 199)]
internal static partial class Fastest199;

[SoftmaxKernel(Size = 200)]
internal static partial class Fastest200;

[SoftmaxKernel(Size = 201)]
internal static partial class Fastest201;

[SoftmaxKernel(Size = 202)]
internal static partial class Fastest202;

[SoftmaxKernel(Size = 203)]
internal static partial class Fastest203;

[SoftmaxKernel(Size = 204)]
internal static partial class Fastest204;

[SoftmaxKernel(Size = 205)]
internal static partial class Fastest205;

[SoftmaxKernel(Size = 206)]
internal static partial class Fastest206;

[SoftmaxKernel(Size = 207)]
internal static partial class Fastest207;

[SoftmaxKernel(Size = 208)]
internal static partial class Fastest208;

[SoftmaxKernel(Size = 257)]
internal static partial class Fastest257;

[SoftmaxKernel(Size = 258)]
internal static partial class Fastest258;

[SoftmaxKernel(Size = 259)]
internal static partial class Fastest259;

[SoftmaxKernel(Size = 260)]
internal static partial class Fastest260;

[SoftmaxKernel(Size = 261)]
internal static partial class Fastest261;

[SoftmaxKernel(Size = 262)]
internal static partial class Fastest262;

[SoftmaxKernel(Size = 263)]
internal static partial class Fastest263;

[SoftmaxKernel(Size = 264)]
internal static partial class Fastest264;

[SoftmaxKernel(Size = 265)]
internal static partial class Fastest265;

[SoftmaxKernel(Size = 266)]
internal static partial class Fastest266;

[SoftmaxKernel(Size = 267)]
internal static partial class Fastest267;

[SoftmaxKernel(Size = 268)]
internal static partial class Fastest268;

[SoftmaxKernel(Size = 269)]
internal static partial class Fastest269;

[SoftmaxKernel(Size = 270)]
internal static partial class Fastest270;

[SoftmaxKernel(Size = 271)]
internal static partial class Fastest271;

[SoftmaxKernel(Size = 272)]
internal static partial class Fastest272;

[SoftmaxKernel(Size = 273)]
internal static partial class Fastest273;

[SoftmaxKernel(Size = 274)]
internal static partial class Fastest274;

[SoftmaxKernel(Size = 275)]
internal static partial class Fastest275;

[SoftmaxKernel(Size = 276)]
internal static partial class Fastest276;

[SoftmaxKernel(Size = 277)]
internal static partial class Fastest277;

[SoftmaxKernel(Size = 278)]
internal static partial class Fastest278;

[SoftmaxKernel(Size = 279)]
internal static partial class Fastest279;

[SoftmaxKernel(Size = 280)]
internal static partial class Fastest280;

[SoftmaxKernel(Size = 281)]
internal static partial class Fastest281;

[SoftmaxKernel(Size = 282)]
internal static partial class Fastest282;

[SoftmaxKernel(Size = 283)]
internal static partial class Fastest283;

[SoftmaxKernel(Size = 284)]
internal static partial class Fastest284;

[SoftmaxKernel(Size = 285)]
internal static partial class Fastest285;

[SoftmaxKernel(Size = 286)]
internal static partial class Fastest286;

[SoftmaxKernel(Size = 287)]
internal static partial class Fastest287;

[SoftmaxKernel(Size = 288)]
internal static partial class Fastest288;

[SoftmaxKernel(Size = 289)]
internal static partial class Fastest289;

[SoftmaxKernel(Size = 290)]
internal static partial class Fastest290;

[SoftmaxKernel(Size = 291)]
internal static partial class Fastest291;

[SoftmaxKernel(Size = 292)]
internal static partial class Fastest292;

[SoftmaxKernel(Size = 293)]
internal static partial class Fastest293;

[SoftmaxKernel(Size = 294)]
internal static partial class Fastest294;

[SoftmaxKernel(Size = 295)]
internal static partial class Fastest295;

[SoftmaxKernel(Size = 296)]
internal static partial class Fastest296;

[SoftmaxKernel(Size = 297)]
internal static partial class Fastest297;

[SoftmaxKernel(Size = 298)]
internal static partial class Fastest298;

[SoftmaxKernel(Size = 299)]
internal static partial class Fastest299;

[SoftmaxKernel(Size = 300)]
internal static partial class Fastest300;

[SoftmaxKernel(Size = 301)]
internal static partial class Fastest301;

[SoftmaxKernel(Size = 302)]
internal static partial class Fastest302;

[SoftmaxKernel(Size = 303)]
internal static partial class Fastest303;

[SoftmaxKernel(Size = 304)]
internal static partial class Fastest304;

[SoftmaxKernel(Size = 305)]
internal static partial class Fastest305;

[SoftmaxKernel(Size = 306)]
internal static partial class Fastest306;

[SoftmaxKernel(Size = 307)]
internal static partial class Fastest307;

[SoftmaxKernel(Size = 308)]
internal static partial class Fastest308;

[SoftmaxKernel(Size = 309)]
internal static partial class Fastest309;

[SoftmaxKernel(Size = 310)]
internal static partial class Fastest310;

[SoftmaxKernel(Size = 311)]
internal static partial class Fastest311;

[SoftmaxKernel(Size = 312)]
internal static partial class Fastest312;

[SoftmaxKernel(Size = 313)]
internal static partial class Fastest313;

[SoftmaxKernel(Size = 314)]
internal static partial class Fastest314;

[SoftmaxKernel(Size = 315)]
internal static partial class Fastest315;

[SoftmaxKernel(Size = 316)]
internal static partial class Fastest316;

[SoftmaxKernel(Size = 317)]
internal static partial class Fastest317;

[SoftmaxKernel(Size = 318)]
internal static partial class Fastest318;

[SoftmaxKernel(Size = 319)]
internal static partial class Fastest319;

[SoftmaxKernel(Size = 320)]
internal static partial class Fastest320;

[SoftmaxKernel(Size = 83, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible83;

[SoftmaxKernel(Size = 309, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible309;
