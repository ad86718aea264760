using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Checksums;

/// <summary>
/// The recorded checksums and hashes. They come from the scalar reference; this file is written by
/// <c>dotnet run -c Release --project tests/SoftmaxKernels.Golden -- write</c>, not by hand.
/// </summary>
internal static class RecordedValues
{
    public static readonly RecordedValue ExpAboveZero = new(Fused: 0x34c3b46b58914a48, Separate: 0x34d6e940cbd37076);
    public static readonly RecordedValue ExpBelowZero = new(Fused: 0x3d64768e23af130a, Separate: 0x3d9e97f3e9e25d76);
    public static readonly RecordedValue Tanh = new(Fused: 0xd20ceb2330ded344, Separate: 0xd20d93538b0efbbd);
    public static readonly RecordedValue TanhDerivative = new(Fused: 0x32d4548fc8dbf31d, Separate: 0x32c8c62f7a97c299);
    public static readonly RecordedValue SigmoidAboveZero = new(Fused: 0xdaa0359c9bd19804, Separate: 0xda9dc78b9b191aa8);
    public static readonly RecordedValue SigmoidBelowZero = new(Fused: 0xe42f145e63920d44, Separate: 0xe3ffbd94d651e329);
    public static readonly RecordedValue SiluAboveZero = new(Fused: 0xdf140caccc60e85c, Separate: 0xdf113a65c54302a2);
    public static readonly RecordedValue SiluBelowZero = new(Fused: 0x41eabc34f60f91b1, Separate: 0x41bee0f09f47c095);
    public static readonly RecordedValue SiluDerivativeAboveZero = new(Fused: 0x2c787b7140e251bf, Separate: 0x2c7aeeb959cfc89e);
    public static readonly RecordedValue SiluDerivativeBelowZero = new(Fused: 0x63a666d988121c9b, Separate: 0x58c63cce216dbdb1);
    public static readonly RecordedValue EluBelowZero = new(Fused: 0xce5560427c4cf621, Separate: 0xce029a6e0a41a6c7);
    public static readonly RecordedValue SoftmaxOfRows = new(Fused: 0x3b9b43f4ffd1d340, Separate: 0x3b9b43f4fe8b7feb);
    public static readonly RecordedValue SoftmaxWithTemperatureOfRows = new(Fused: 0x362f773ac40cc777, Separate: 0x362f773ac7911e85);
    public static readonly RecordedValue LogSoftmaxOfRows = new(Fused: 0x2222151b6d40a19f, Separate: 0x2222151b6ee3986f);
    public static readonly RecordedValue LabelGradientOfRows = new(Fused: 0x3b519a03ebcee237, Separate: 0x3b519a03f016dd18);
    public static readonly RecordedValue TargetsGradientOfRows = new(Fused: 0xf87895b099c0379e, Separate: 0xf87895b08e2146b4);
    public static readonly RecordedValue SoftmaxGradientOfRows = new(Fused: 0xe8367e3645cfc0e0, Separate: 0xe8367e37df6fbf5d);
    public static readonly RecordedValue HashOfRows = new(Fused: 0xac628f89c1b5296c, Separate: 0x1ab243b112ecdedb);
    public static readonly RecordedValue HashOfElements = new(Fused: 0xd9df994640bc8bc8, Separate: 0xf90b50a60661afd2);
    public static readonly RecordedValue HashOfActivations = new(Fused: 0xf13bce0bef72b463, Separate: 0x1d952fb0f557df93);
    public static readonly RecordedValue HashOfElu = new(Fused: 0xc4f4bb11780bb639, Separate: 0x25fdbebb7e70ec7f);
    public static readonly RecordedValue RandomNumbers = new(Fused: 0x84f09603e3bacfc9, Separate: 0x84f09603e3bacfc9);

    public static readonly IReadOnlyDictionary<string, RecordedValue> Masks = new Dictionary<string, RecordedValue>
    {
        ["ArgMax(logits, allowed)"] = new(Fused: 0x443227d57eda350b, Separate: 0x443227d57eda350b),
        ["ArgMaxBatch(logits, allowed, destination)"] = new(Fused: 0x443227d57eda350b, Separate: 0x443227d57eda350b),
        ["CrossEntropy(logits, allowed, label)"] = new(Fused: 0x59e72dbfab6329dc, Separate: 0x3947db45a59ac040),
        ["CrossEntropy(logits, allowed, targets)"] = new(Fused: 0xde7849fedfa2fe93, Separate: 0xe47aabaac0298d5f),
        ["CrossEntropyBatch(logits, allowed, labels)"] = new(Fused: 0x417258fb2f083c4a, Separate: 0x03600033c2617a14),
        ["CrossEntropyBatch(logits, allowed, targets)"] = new(Fused: 0xeb5d226ffcfda49b, Separate: 0x82cb723084f26b7a),
        ["CrossEntropyGradient(logits, allowed, label, destination, scale)"] = new(Fused: 0x47eb97d13462bbaa, Separate: 0xf7e2b0fa7f13a37a),
        ["CrossEntropyGradient(logits, allowed, targets, destination, scale)"] = new(Fused: 0x4d307de7b231eba8, Separate: 0x5bfe9b1d9304a7c9),
        ["CrossEntropyGradientBatch(logits, allowed, labels, destination, scale)"] = new(Fused: 0x2964996b90b638d1, Separate: 0x67fc52dfeb9b034f),
        ["CrossEntropyGradientBatch(logits, allowed, targets, destination, scale)"] = new(Fused: 0x286c22fa5c0ad3d9, Separate: 0x3cb6efba2ce599e2),
        ["Entropy(logits, allowed)"] = new(Fused: 0x6024e8d5f61eb187, Separate: 0x692fe8521dac98c1),
        ["EntropyBatch(logits, allowed)"] = new(Fused: 0xe777ae67930ed6fd, Separate: 0xb334ba8126a78af6),
        ["EntropyGradient(logits, allowed, destination, scale)"] = new(Fused: 0x22e12e2d8f10432a, Separate: 0x8dd662dcde581197),
        ["EntropyGradientBatch(logits, allowed, destination, scale)"] = new(Fused: 0x0cf3a8431d8953d2, Separate: 0x7b173ae87e412a32),
        ["LogProbability(logits, allowed, label)"] = new(Fused: 0xca3efff06b81ade8, Separate: 0x21e95a623ad77af3),
        ["LogProbabilityBatch(logits, allowed, labels, destination)"] = new(Fused: 0xca3efff06b81ade8, Separate: 0x21e95a623ad77af3),
        ["LogProbabilityGradient(logits, allowed, label, destination, scale)"] = new(Fused: 0xbbb71e91e42f229d, Separate: 0x57deee9884efb6a8),
        ["LogProbabilityGradientBatch(logits, allowed, labels, destination, scale)"] = new(Fused: 0xa43330e70f48aa69, Separate: 0xa5a08de2cf104b4c),
        ["LogProbabilityGradientBatch(logits, allowed, labels, scales, destination)"] = new(Fused: 0x87629c02758f6627, Separate: 0xe233b90ccb5e4a21),
        ["LogSoftmax(logits, allowed, destination)"] = new(Fused: 0x23dd7fa2eef35679, Separate: 0x3bccfafd2b395916),
        ["LogSoftmaxBatch(logits, allowed, destination)"] = new(Fused: 0x23dd7fa2eef35679, Separate: 0x3bccfafd2b395916),
        ["LogSumExp(logits, allowed)"] = new(Fused: 0x75c678a55fb0e122, Separate: 0x413f55e0d4bf065a),
        ["LogSumExpBatch(logits, allowed, destination)"] = new(Fused: 0x75c678a55fb0e122, Separate: 0x413f55e0d4bf065a),
        ["Sample(logits, allowed, temperature, uniform)"] = new(Fused: 0x227ff403e7811ada, Separate: 0x227ff403e7811ada),
        ["Sample(logits, allowed, uniform)"] = new(Fused: 0x2adfd279cb1682f9, Separate: 0x2adfd279cb1682f9),
        ["SampleBatch(logits, allowed, temperature, uniforms, destination)"] = new(Fused: 0x227ff403e7811ada, Separate: 0x227ff403e7811ada),
        ["SampleBatch(logits, allowed, uniforms, destination)"] = new(Fused: 0x2adfd279cb1682f9, Separate: 0x2adfd279cb1682f9),
        ["Softmax(logits, allowed, destination)"] = new(Fused: 0xc60f67c02493a701, Separate: 0xc1e1c28c42a3183e),
        ["Softmax(logits, allowed, temperature, destination)"] = new(Fused: 0xadc1a198a8b102eb, Separate: 0x0f5bc7127ee670ad),
        ["SoftmaxBatch(logits, allowed, destination)"] = new(Fused: 0xc60f67c02493a701, Separate: 0xc1e1c28c42a3183e),
        ["SoftmaxBatch(logits, allowed, temperature, destination)"] = new(Fused: 0xadc1a198a8b102eb, Separate: 0x0f5bc7127ee670ad),
    };

    public static readonly IReadOnlyDictionary<string, RecordedValue> MasksWithEmptyRowsOfZero = new Dictionary<string, RecordedValue>
    {
        ["ArgMax(logits, allowed)"] = new(Fused: 0x443227d57eda350b, Separate: 0x443227d57eda350b),
        ["ArgMaxBatch(logits, allowed, destination)"] = new(Fused: 0x443227d57eda350b, Separate: 0x443227d57eda350b),
        ["CrossEntropy(logits, allowed, label)"] = new(Fused: 0xdede5227baf787b3, Separate: 0x294a51e2d1735f7e),
        ["CrossEntropy(logits, allowed, targets)"] = new(Fused: 0xc9625bd2024e6609, Separate: 0x559a9dd25cd07a6d),
        ["CrossEntropyBatch(logits, allowed, labels)"] = new(Fused: 0x5f9f85bd0adc6a7e, Separate: 0x7fffbfb9d8d18427),
        ["CrossEntropyBatch(logits, allowed, targets)"] = new(Fused: 0x61fd02f6e386ae15, Separate: 0x18998c65bf264227),
        ["CrossEntropyGradient(logits, allowed, label, destination, scale)"] = new(Fused: 0xbb6418d4f79268b8, Separate: 0x6bef1721394b94f4),
        ["CrossEntropyGradient(logits, allowed, targets, destination, scale)"] = new(Fused: 0xe1bad77f4d5ca0ec, Separate: 0x411bcb23fe32c109),
        ["CrossEntropyGradientBatch(logits, allowed, labels, destination, scale)"] = new(Fused: 0x70448b52eaa54dab, Separate: 0xb5a51e542ceaf4f1),
        ["CrossEntropyGradientBatch(logits, allowed, targets, destination, scale)"] = new(Fused: 0x535fceb21edbaf27, Separate: 0x8d21a80bbaca5de1),
        ["Entropy(logits, allowed)"] = new(Fused: 0xa02332fb6e3546b8, Separate: 0xaa2b096d3901dea6),
        ["EntropyBatch(logits, allowed)"] = new(Fused: 0x040e8b66418d681e, Separate: 0x9596117627bc809d),
        ["EntropyGradient(logits, allowed, destination, scale)"] = new(Fused: 0xdc21cd2cb77ad8fb, Separate: 0xff5093ad6c81bc63),
        ["EntropyGradientBatch(logits, allowed, destination, scale)"] = new(Fused: 0x029abd8fb3d2b046, Separate: 0x93964b2ac4a6832b),
        ["LogProbability(logits, allowed, label)"] = new(Fused: 0x1523530e19687c0d, Separate: 0x362bc53f8d45cd41),
        ["LogProbabilityBatch(logits, allowed, labels, destination)"] = new(Fused: 0x1523530e19687c0d, Separate: 0x362bc53f8d45cd41),
        ["LogProbabilityGradient(logits, allowed, label, destination, scale)"] = new(Fused: 0x0e43e3736cbe52b8, Separate: 0x0db4a6d5371dfb24),
        ["LogProbabilityGradientBatch(logits, allowed, labels, destination, scale)"] = new(Fused: 0x648e600d08346f72, Separate: 0xade514a2219f8b9c),
        ["LogProbabilityGradientBatch(logits, allowed, labels, scales, destination)"] = new(Fused: 0x8dddabf0736fdfbb, Separate: 0x294ccf001116d12e),
        ["LogSoftmax(logits, allowed, destination)"] = new(Fused: 0x20a047b1fa0e8617, Separate: 0x53879cf0bbe252a6),
        ["LogSoftmaxBatch(logits, allowed, destination)"] = new(Fused: 0x20a047b1fa0e8617, Separate: 0x53879cf0bbe252a6),
        ["LogSumExp(logits, allowed)"] = new(Fused: 0x75c678a55fb0e122, Separate: 0x413f55e0d4bf065a),
        ["LogSumExpBatch(logits, allowed, destination)"] = new(Fused: 0x75c678a55fb0e122, Separate: 0x413f55e0d4bf065a),
        ["Sample(logits, allowed, temperature, uniform)"] = new(Fused: 0x227ff403e7811ada, Separate: 0x227ff403e7811ada),
        ["Sample(logits, allowed, uniform)"] = new(Fused: 0x2adfd279cb1682f9, Separate: 0x2adfd279cb1682f9),
        ["SampleBatch(logits, allowed, temperature, uniforms, destination)"] = new(Fused: 0x227ff403e7811ada, Separate: 0x227ff403e7811ada),
        ["SampleBatch(logits, allowed, uniforms, destination)"] = new(Fused: 0x2adfd279cb1682f9, Separate: 0x2adfd279cb1682f9),
        ["Softmax(logits, allowed, destination)"] = new(Fused: 0x87f5a4aa822b2c64, Separate: 0xfa3b26937d614afb),
        ["Softmax(logits, allowed, temperature, destination)"] = new(Fused: 0x0abe2e34df27e128, Separate: 0x4c64437cf93d0459),
        ["SoftmaxBatch(logits, allowed, destination)"] = new(Fused: 0x87f5a4aa822b2c64, Separate: 0xfa3b26937d614afb),
        ["SoftmaxBatch(logits, allowed, temperature, destination)"] = new(Fused: 0x0abe2e34df27e128, Separate: 0x4c64437cf93d0459),
    };

    public static readonly IReadOnlyDictionary<string, RecordedValue> LossOptions = new Dictionary<string, RecordedValue>
    {
        ["loss"] = new(Fused: 0xba5f1b91852fed26, Separate: 0x470e1925c9bb4012),
        ["loss of targets"] = new(Fused: 0xe6fc058778dfed29, Separate: 0x0e62e6d575876f06),
        ["losses"] = new(Fused: 0xe35688d687a4efda, Separate: 0x14450981ee6ddd8a),
        ["log-probabilities"] = new(Fused: 0x39a959745197ac20, Separate: 0x5edd01273705bc46),
        ["gradient"] = new(Fused: 0xa11b9b577dd65a57, Separate: 0x6e166aacc01352e3),
        ["losses of targets"] = new(Fused: 0x30e9685dd992fb1f, Separate: 0x29f96f1361c7c284),
        ["gradient of targets"] = new(Fused: 0x107073c33717a91a, Separate: 0xd52777df1aea2a24),
        ["log-probabilities of long labels"] = new(Fused: 0x39a959745197ac20, Separate: 0x5edd01273705bc46),
        ["gradient of long labels"] = new(Fused: 0xa11b9b577dd65a57, Separate: 0x6e166aacc01352e3),
        ["row and its log-probabilities"] = new(Fused: 0x81f56580791b4345, Separate: 0x4882bd65bfef0c19),
        ["row at a temperature"] = new(Fused: 0xe062733c8ac08ed2, Separate: 0xa51e03774fd0fafd),
        ["row of targets at a temperature"] = new(Fused: 0x3bb642baf6f721eb, Separate: 0xf70f30c23596be14),
        ["gradient of a row at a temperature"] = new(Fused: 0x437bf8524593a3c3, Separate: 0xf9c7e75b829240b4),
        ["gradient of a row of targets at a temperature"] = new(Fused: 0x712ec3b2d04d03b4, Separate: 0xf4ecba11acd0b38f),
    };

    public static readonly IReadOnlyDictionary<string, RecordedValue> Losses = new Dictionary<string, RecordedValue>
    {
        ["NegativeLogLikelihood"] = new(Fused: 0xa724fcf2211bd3d4, Separate: 0xa724fcf2211bd3d4),
        ["NegativeLogLikelihoodGradient"] = new(Fused: 0x5a4b60d77a4dfb03, Separate: 0x5a4b60d77a4dfb03),
        ["KullbackLeibler"] = new(Fused: 0x86c7e27fb10121ca, Separate: 0x70fafea88e063110),
        ["KullbackLeiblerGradient"] = new(Fused: 0xcb0026f7d9eeb837, Separate: 0x694db164267cb344),
        ["KullbackLeiblerOfLogTargets"] = new(Fused: 0xe5e67916d9e37472, Separate: 0x644bb5568672e04e),
        ["KullbackLeiblerOfLogTargetsGradient"] = new(Fused: 0x69165e41ec65f2fa, Separate: 0xbafcd25393a13e4d),
        ["LogProbability"] = new(Fused: 0x0ab786ff748b6419, Separate: 0x1de607166534d306),
        ["LogProbabilityGradient"] = new(Fused: 0x47c9188576fae3c8, Separate: 0xf05d0691a7f3526b),
        ["LogProbabilityGradient with a scale for each row"] = new(Fused: 0x960b1f224052ccbd, Separate: 0x03d140819f3b844d),
        ["CrossEntropyOfProbabilities"] = new(Fused: 0x51e3063db3e11540, Separate: 0x6b88e8d7620595a3),
        ["CrossEntropyOfProbabilitiesGradient"] = new(Fused: 0xb732c169d685fa18, Separate: 0x8568195313a6ac61),
        ["CrossEntropyOfProbabilities of targets"] = new(Fused: 0xab37b186ca1c604f, Separate: 0x94de936276dabe43),
        ["CrossEntropyOfProbabilitiesGradient of targets"] = new(Fused: 0x6e3cd3c987c9acd5, Separate: 0xa79b29b2ecf38dce),
        ["Entropy"] = new(Fused: 0xe279637ae83726d9, Separate: 0x4f9229802fade88b),
        ["EntropyGradient"] = new(Fused: 0x43203e435c2e9856, Separate: 0x021d642fc8137246),
        ["FocalLoss"] = new(Fused: 0x5c93d309b7620a45, Separate: 0x3cdde1696a9524d3),
        ["FocalLossGradient"] = new(Fused: 0xbf90afc0df770948, Separate: 0xb356e7fb33f8e96b),
        ["ZLoss"] = new(Fused: 0x757f27be6821d1cc, Separate: 0x3841bd123be188bb),
        ["ZLossGradient"] = new(Fused: 0xb3a3e0086ff06701, Separate: 0xb2415f589e11edac),
        ["BinaryCrossEntropy"] = new(Fused: 0x01f2a31084bee4af, Separate: 0x7d9a595af1b8d1d3),
        ["BinaryCrossEntropyGradient"] = new(Fused: 0x1d82424f1c3cfbac, Separate: 0xc145dfa25439a9d8),
        ["BinaryCrossEntropy with options"] = new(Fused: 0x87605d60e84ca593, Separate: 0xa927776fa7ffc8ca),
        ["BinaryCrossEntropyGradient with options"] = new(Fused: 0x4092b40d85159b5e, Separate: 0x3a5ee5caaf0854b2),
        ["BinaryCrossEntropy of each"] = new(Fused: 0x309c828995e87c9f, Separate: 0x4cabcb2882cd9f83),
        ["LogSoftmaxGradient"] = new(Fused: 0x0ee4b2a886da3d48, Separate: 0x4ca8c59b89277167),
        ["LogSumExpGradient"] = new(Fused: 0xa084ec00b852cb44, Separate: 0xb9f087f3380986e6),
        ["CrossEntropyHessianProduct"] = new(Fused: 0x5274d4a9574327b6, Separate: 0x5274d4a9574327b6),
        ["Softmin"] = new(Fused: 0xbfee8e5b31680e44, Separate: 0x75acdaa27ffaf0e1),
    };

    public static readonly IReadOnlyDictionary<string, RecordedValue> BatchesOfLosses = new Dictionary<string, RecordedValue>
    {
        ["NegativeLogLikelihood"] = new(Fused: 0x0c7f60861ff1d5a6, Separate: 0x0c7f60861ff1d5a6),
        ["NegativeLogLikelihoodGradient"] = new(Fused: 0xc009090ec3bddd0c, Separate: 0xc009090ec3bddd0c),
        ["KullbackLeibler"] = new(Fused: 0x9dac5e931c6fe0a7, Separate: 0x1541a6a52b9da8d9),
        ["KullbackLeiblerGradient"] = new(Fused: 0x3a1a11081d94884d, Separate: 0x3a1a11081d94884d),
        ["KullbackLeiblerOfLogTargets"] = new(Fused: 0x05b7c3d1eaaa0385, Separate: 0x636a14b40ce04a9f),
        ["KullbackLeiblerOfLogTargetsGradient"] = new(Fused: 0xe063ca8b96b4d550, Separate: 0x8ce50a9101b2cce6),
        ["LogProbability"] = new(Fused: 0xb6f2e776a05f8934, Separate: 0x007c9c5e72b798d1),
        ["LogProbabilityGradient"] = new(Fused: 0x6e37339d73cf0755, Separate: 0xaed26c8a77c23520),
        ["LogProbabilityGradient with a scale for each row"] = new(Fused: 0xa79920bf7998adcb, Separate: 0xe8b90be45f01db26),
        ["CrossEntropyOfProbabilities"] = new(Fused: 0x5695518952a32574, Separate: 0x24b57eb255fab516),
        ["CrossEntropyOfProbabilitiesGradient"] = new(Fused: 0xbfac10f9cc6f3d13, Separate: 0xbfac10f9cc6f3d13),
        ["CrossEntropyOfProbabilities of targets"] = new(Fused: 0x17897208bb73a3ac, Separate: 0xb612abf2a4a496f3),
        ["CrossEntropyOfProbabilitiesGradient of targets"] = new(Fused: 0xfa8bbcfb152dcad1, Separate: 0xfa8bbcfb152dcad1),
        ["Entropy"] = new(Fused: 0x70dcbf21eecb8379, Separate: 0xb9e0b65ed2e10bc3),
        ["EntropyGradient"] = new(Fused: 0x0bf3c98dc3caa3b1, Separate: 0x68bf7b437365ba9c),
        ["FocalLoss"] = new(Fused: 0xe5125837f9b3306f, Separate: 0xc82be47982dd3d0d),
        ["FocalLossGradient"] = new(Fused: 0xf21e1ffbec7b9808, Separate: 0x320839617641534a),
        ["ZLoss"] = new(Fused: 0xc7e630cf921d47e7, Separate: 0x4c6643046a2e5c8b),
        ["ZLossGradient"] = new(Fused: 0x678687953d3c199b, Separate: 0xa3146d6b16f1140c),
        ["BinaryCrossEntropy"] = new(Fused: 0x194452f1a1f97901, Separate: 0xd47efe142e67ef38),
        ["BinaryCrossEntropyGradient"] = new(Fused: 0xcebafa99f17240da, Separate: 0xa8af401b10780551),
        ["BinaryCrossEntropy with options"] = new(Fused: 0xf27c188a735297ec, Separate: 0x4464a1336e33599f),
        ["BinaryCrossEntropyGradient with options"] = new(Fused: 0x67ad93ded31f1a79, Separate: 0xcc6bea6eff42151e),
        ["BinaryCrossEntropy of each"] = new(Fused: 0x47646bf34d4daf8c, Separate: 0x877476982125c33b),
        ["LogSoftmaxGradient"] = new(Fused: 0x6d143694fb745a52, Separate: 0x23cec604a9ec982e),
        ["LogSumExpGradient"] = new(Fused: 0x05184ec77acefc7d, Separate: 0x64302b63a737ddf0),
        ["CrossEntropyHessianProduct"] = new(Fused: 0x50c3962f08497c24, Separate: 0x50c3962f08497c24),
        ["Softmin"] = new(Fused: 0x062782c045abb9dc, Separate: 0xaaaf200516888785),
    };

    public static readonly IReadOnlyDictionary<string, RecordedValue> Samplers = new Dictionary<string, RecordedValue>
    {
        ["Truncate"] = new(Fused: 0xd20e0d821f7eb030, Separate: 0xd20e0d821f7eb030),
        ["Sample"] = new(Fused: 0x8181c98160ad10ea, Separate: 0x8181c98160ad10ea),
        ["SampleFromProbabilities"] = new(Fused: 0x08cc323456997686, Separate: 0x08cc323456997686),
        ["SampleWithoutReplacement"] = new(Fused: 0xfcb331673e959d20, Separate: 0xfcb331673e959d20),
        ["SampleGumbel"] = new(Fused: 0x30e19e29b21b644f, Separate: 0x30e19e29b21b644f),
    };
}
