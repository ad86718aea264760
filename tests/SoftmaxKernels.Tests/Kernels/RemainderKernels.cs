namespace SoftmaxKernels.Tests.Kernels.Remainders;

// Every way in which the last elements of a row lie in registers, for each strategy: straight lines that are summed in float
// (35 to 63; shorter ones and 64 are among the annotated kernels) and in double (65 to 128, every remainder of a chunk), with
// the maximum first at 512 bits (193 to 208), and loops at every width (257 to 320). The arithmetic does not matter to that,
// so two sizes stand for Reproducible. PlanCoverageTests finds what is missing here.

[SoftmaxKernel(Size = 35, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest35;

[SoftmaxKernel(Size = 36, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest36;

[SoftmaxKernel(Size = 37, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest37;

[SoftmaxKernel(Size = 38, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest38;

[SoftmaxKernel(Size = 39, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest39;

[SoftmaxKernel(Size = 40, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest40;

[SoftmaxKernel(Size = 41, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest41;

[SoftmaxKernel(Size = 42, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest42;

[SoftmaxKernel(Size = 43, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest43;

[SoftmaxKernel(Size = 44, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest44;

[SoftmaxKernel(Size = 45, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest45;

[SoftmaxKernel(Size = 46, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest46;

[SoftmaxKernel(Size = 47, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest47;

[SoftmaxKernel(Size = 48, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest48;

[SoftmaxKernel(Size = 49, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest49;

[SoftmaxKernel(Size = 50, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest50;

[SoftmaxKernel(Size = 51, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest51;

[SoftmaxKernel(Size = 52, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest52;

[SoftmaxKernel(Size = 53, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest53;

[SoftmaxKernel(Size = 54, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest54;

[SoftmaxKernel(Size = 55, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest55;

[SoftmaxKernel(Size = 56, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest56;

[SoftmaxKernel(Size = 57, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest57;

[SoftmaxKernel(Size = 58, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest58;

[SoftmaxKernel(Size = 59, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest59;

[SoftmaxKernel(Size = 60, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest60;

[SoftmaxKernel(Size = 61, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest61;

[SoftmaxKernel(Size = 62, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest62;

[SoftmaxKernel(Size = 63, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest63;

[SoftmaxKernel(Size = 65, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest65;

[SoftmaxKernel(Size = 66, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest66;

[SoftmaxKernel(Size = 67, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest67;

[SoftmaxKernel(Size = 68, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest68;

[SoftmaxKernel(Size = 69, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest69;

[SoftmaxKernel(Size = 70, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest70;

[SoftmaxKernel(Size = 71, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest71;

[SoftmaxKernel(Size = 72, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest72;

[SoftmaxKernel(Size = 73, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest73;

[SoftmaxKernel(Size = 74, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest74;

[SoftmaxKernel(Size = 75, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest75;

[SoftmaxKernel(Size = 76, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest76;

[SoftmaxKernel(Size = 77, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest77;

[SoftmaxKernel(Size = 78, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest78;

[SoftmaxKernel(Size = 79, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest79;

[SoftmaxKernel(Size = 80, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest80;

[SoftmaxKernel(Size = 81, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest81;

[SoftmaxKernel(Size = 82, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest82;

[SoftmaxKernel(Size = 83, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest83;

[SoftmaxKernel(Size = 84, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest84;

[SoftmaxKernel(Size = 85, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest85;

[SoftmaxKernel(Size = 86, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest86;

[SoftmaxKernel(Size = 87, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest87;

[SoftmaxKernel(Size = 88, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest88;

[SoftmaxKernel(Size = 89, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest89;

[SoftmaxKernel(Size = 90, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest90;

[SoftmaxKernel(Size = 91, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest91;

[SoftmaxKernel(Size = 92, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest92;

[SoftmaxKernel(Size = 93, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest93;

[SoftmaxKernel(Size = 94, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest94;

[SoftmaxKernel(Size = 95, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest95;

[SoftmaxKernel(Size = 96, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest96;

[SoftmaxKernel(Size = 97, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest97;

[SoftmaxKernel(Size = 98, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest98;

[SoftmaxKernel(Size = 99, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest99;

[SoftmaxKernel(Size = 100, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest100;

[SoftmaxKernel(Size = 101, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest101;

[SoftmaxKernel(Size = 102, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest102;

[SoftmaxKernel(Size = 103, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest103;

[SoftmaxKernel(Size = 104, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest104;

[SoftmaxKernel(Size = 105, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest105;

[SoftmaxKernel(Size = 106, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest106;

[SoftmaxKernel(Size = 107, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest107;

[SoftmaxKernel(Size = 108, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest108;

[SoftmaxKernel(Size = 109, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest109;

[SoftmaxKernel(Size = 110, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest110;

[SoftmaxKernel(Size = 111, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest111;

[SoftmaxKernel(Size = 112, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest112;

[SoftmaxKernel(Size = 113, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest113;

[SoftmaxKernel(Size = 114, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest114;

[SoftmaxKernel(Size = 115, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest115;

[SoftmaxKernel(Size = 116, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest116;

[SoftmaxKernel(Size = 117, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest117;

[SoftmaxKernel(Size = 118, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest118;

[SoftmaxKernel(Size = 119, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest119;

[SoftmaxKernel(Size = 120, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest120;

[SoftmaxKernel(Size = 121, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest121;

[SoftmaxKernel(Size = 122, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest122;

[SoftmaxKernel(Size = 123, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest123;

[SoftmaxKernel(Size = 124, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest124;

[SoftmaxKernel(Size = 125, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest125;

[SoftmaxKernel(Size = 126, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest126;

[SoftmaxKernel(Size = 127, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest127;

[SoftmaxKernel(Size = 128, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest128;

[SoftmaxKernel(Size = 193, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest193;

[SoftmaxKernel(Size = 194, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest194;

[SoftmaxKernel(Size = 195, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest195;

[SoftmaxKernel(Size = 196, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest196;

[SoftmaxKernel(Size = 197, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest197;

[SoftmaxKernel(Size = 198, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest198;

[SoftmaxKernel(Size = 199, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest199;

[SoftmaxKernel(Size = 200, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest200;

[SoftmaxKernel(Size = 201, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest201;

[SoftmaxKernel(Size = 202, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest202;

[SoftmaxKernel(Size = 203, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest203;

[SoftmaxKernel(Size = 204, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest204;

[SoftmaxKernel(Size = 205, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest205;

[SoftmaxKernel(Size = 206, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest206;

[SoftmaxKernel(Size = 207, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest207;

[SoftmaxKernel(Size = 208, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest208;

[SoftmaxKernel(Size = 257, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest257;

[SoftmaxKernel(Size = 258, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest258;

[SoftmaxKernel(Size = 259, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest259;

[SoftmaxKernel(Size = 260, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest260;

[SoftmaxKernel(Size = 261, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest261;

[SoftmaxKernel(Size = 262, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest262;

[SoftmaxKernel(Size = 263, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest263;

[SoftmaxKernel(Size = 264, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest264;

[SoftmaxKernel(Size = 265, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest265;

[SoftmaxKernel(Size = 266, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest266;

[SoftmaxKernel(Size = 267, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest267;

[SoftmaxKernel(Size = 268, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest268;

[SoftmaxKernel(Size = 269, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest269;

[SoftmaxKernel(Size = 270, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest270;

[SoftmaxKernel(Size = 271, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest271;

[SoftmaxKernel(Size = 272, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest272;

[SoftmaxKernel(Size = 273, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest273;

[SoftmaxKernel(Size = 274, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest274;

[SoftmaxKernel(Size = 275, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest275;

[SoftmaxKernel(Size = 276, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest276;

[SoftmaxKernel(Size = 277, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest277;

[SoftmaxKernel(Size = 278, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest278;

[SoftmaxKernel(Size = 279, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest279;

[SoftmaxKernel(Size = 280, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest280;

[SoftmaxKernel(Size = 281, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest281;

[SoftmaxKernel(Size = 282, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest282;

[SoftmaxKernel(Size = 283, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest283;

[SoftmaxKernel(Size = 284, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest284;

[SoftmaxKernel(Size = 285, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest285;

[SoftmaxKernel(Size = 286, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest286;

[SoftmaxKernel(Size = 287, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest287;

[SoftmaxKernel(Size = 288, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest288;

[SoftmaxKernel(Size = 289, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest289;

[SoftmaxKernel(Size = 290, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest290;

[SoftmaxKernel(Size = 291, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest291;

[SoftmaxKernel(Size = 292, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest292;

[SoftmaxKernel(Size = 293, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest293;

[SoftmaxKernel(Size = 294, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest294;

[SoftmaxKernel(Size = 295, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest295;

[SoftmaxKernel(Size = 296, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest296;

[SoftmaxKernel(Size = 297, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest297;

[SoftmaxKernel(Size = 298, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest298;

[SoftmaxKernel(Size = 299, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest299;

[SoftmaxKernel(Size = 300, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest300;

[SoftmaxKernel(Size = 301, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest301;

[SoftmaxKernel(Size = 302, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest302;

[SoftmaxKernel(Size = 303, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest303;

[SoftmaxKernel(Size = 304, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest304;

[SoftmaxKernel(Size = 305, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest305;

[SoftmaxKernel(Size = 306, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest306;

[SoftmaxKernel(Size = 307, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest307;

[SoftmaxKernel(Size = 308, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest308;

[SoftmaxKernel(Size = 309, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest309;

[SoftmaxKernel(Size = 310, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest310;

[SoftmaxKernel(Size = 311, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest311;

[SoftmaxKernel(Size = 312, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest312;

[SoftmaxKernel(Size = 313, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest313;

[SoftmaxKernel(Size = 314, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest314;

[SoftmaxKernel(Size = 315, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest315;

[SoftmaxKernel(Size = 316, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest316;

[SoftmaxKernel(Size = 317, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest317;

[SoftmaxKernel(Size = 318, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest318;

[SoftmaxKernel(Size = 319, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest319;

[SoftmaxKernel(Size = 320, Methods = KernelMethods.All | KernelMethods.Activations)]
internal static partial class Fastest320;

[SoftmaxKernel(Size = 83, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible83;

[SoftmaxKernel(Size = 309, Methods = KernelMethods.All | KernelMethods.Activations, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible309;
