namespace SoftmaxKernels.Tests.Kernels.Remainders;

// Every remainder of the 64 elements of a chunk, in rows beyond the longest that is written without loops at any width:
// 256 elements with registers of 512 bits, 64 below. What differs from one to the next is how the last elements of a row
// lie in registers; the arithmetic does not matter to that, so one size stands for Reproducible.

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

[SoftmaxKernel(Size = 309, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class Reproducible309;
