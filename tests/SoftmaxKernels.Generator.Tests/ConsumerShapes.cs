using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>
/// Annotated types of every kind that users write, in files that have no warning of their own. Where only the declaration
/// is in question, there are few methods: these are compiled for many kinds of projects.
/// </summary>
internal static class ConsumerShapes
{
    private const string CSharp7 = """
        using System;
        using SoftmaxKernels;

        [assembly: CLSCompliant(true)]

        /// <summary>In the global namespace.</summary>
        [SoftmaxKernel(Size = 3)]
        public static partial class Global { }

        namespace My.Library
        {
            // Hides the platform's namespace from everything in this one.
            namespace System
            {
                /// <summary>Not the platform's.</summary>
                public class Span { }
            }

            /// <summary>Not the platform's either.</summary>
            public static class Math { }

            /// <summary>Nor is this.</summary>
            public static class Lanes { }

            /// <summary>A kernel beside them.</summary>
            [SoftmaxKernel(Size = 3)]
            public static partial class Digits { }
        }

        namespace SoftmaxKernels.Arithmetic.Mine
        {
            /// <summary>In a namespace of the runtime.</summary>
            [SoftmaxKernel(Size = 3)]
            public static partial class Digits { }
        }

        namespace System
        {
            /// <summary>In the platform's namespace.</summary>
            [SoftmaxKernel(Size = 3)]
            public static partial class Digits { }
        }

        namespace @namespace.@class
        {
            /// <summary>Named by a keyword.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public partial class @int { }

            /// <summary>Named by a contextual keyword.</summary>
            /// <typeparam name="dynamic">Named by another.</typeparam>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public partial class @record<@dynamic> { }

            /// <summary>Named by what may become a keyword.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public partial class @digits { }
        }

        namespace Kinds
        {
            /// <summary>A class.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public sealed partial class Class : IDisposable
            {
                /// <inheritdoc/>
                public void Dispose() { }
            }

            /// <summary>An abstract class.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public abstract partial class Abstract { }

            /// <summary>A struct.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public partial struct Struct { }

            /// <summary>A struct on the stack.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public readonly ref partial struct Stack { }

            /// <summary>Generic.</summary>
            /// <typeparam name="T">A type.</typeparam>
            /// <typeparam name="TFloat">A type.</typeparam>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public partial class Generic<T, TFloat>
                where T : struct, IComparable<T>
                where TFloat : Generic<T, TFloat>, new() { }

            /// <summary>Not for anyone else.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax), Obsolete("Do not use.")]
            internal partial class Old { }
        }

        namespace Nested
        {
            /// <summary>The outer type.</summary>
            /// <typeparam name="T">A type.</typeparam>
            public static partial class Outer<T>
            {
                /// <summary>The middle type.</summary>
                public partial struct Middle
                {
                    /// <summary>The inner type.</summary>
                    /// <typeparam name="U">A type.</typeparam>
                    [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
                    public partial class Inner<U> { }

                    [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
                    private partial class Private { }
                }
            }
        }

        namespace Names
        {
            /// <summary>A generated method's name.</summary>
            [SoftmaxKernel(Size = 3)]
            public static partial class Softmax { }

            /// <summary>The generated constant's name.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public static partial class Size { }

            /// <summary>Some names are taken.</summary>
            /// <typeparam name="LogSumExp">A type.</typeparam>
            [SoftmaxKernel(Size = 3)]
            public partial class Taken<LogSumExp>
            {
                /// <summary>A property.</summary>
                public int Size { get; set; }

                /// <summary>A nested type.</summary>
                public class Tanh { }

                /// <summary>A replacement.</summary>
                /// <param name="x">The input.</param>
                /// <param name="y">The output.</param>
                public static void Softmax(ReadOnlySpan<float> x, Span<float> y) { }

                /// <summary>Another overload.</summary>
                /// <param name="x">The input.</param>
                /// <param name="y">The output.</param>
                public static void Softmax(float[] x, float[] y) { }

                /// <summary>Another replacement.</summary>
                /// <param name="x">The input.</param>
                /// <param name="y">The output.</param>
                public void SoftmaxBatch(ReadOnlySpan<float> x, Span<float> y) { }
            }

            /// <summary>Has members of generated names.</summary>
            public class Base
            {
                /// <summary>A field.</summary>
                public int Size = 1;

                /// <summary>A method.</summary>
                /// <param name="x">The input.</param>
                /// <param name="y">The output.</param>
                public static void Softmax(ReadOnlySpan<float> x, Span<float> y) { }

                /// <summary>A virtual method.</summary>
                /// <param name="x">The input.</param>
                /// <returns>Nothing of interest.</returns>
                public virtual int ArgMax(ReadOnlySpan<float> x) { return 0; }
            }

            /// <summary>Hides them.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax | KernelMethods.ArgMax)]
            public partial class Derived : Base { }

            /// <summary>Hides generated members.</summary>
            [SoftmaxKernel(Size = 4, Methods = KernelMethods.Softmax)]
            public partial class MoreDerived : Derived { }
        }
        """;

    private const string CSharp9 = """
        using SoftmaxKernels;

        namespace Newer
        {
            /// <summary>A record.</summary>
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
            public partial record Record { }

            /// <summary>An interface.</summary>
            /// <typeparam name="T">A type.</typeparam>
            public partial interface IOuter<T>
            {
                /// <summary>In an interface.</summary>
                [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
                public partial class Inner { }
            }
        }
        """;

    private const string CSharp11 = """
        using SoftmaxKernels;

        namespace Newest;

        /// <summary>A record struct.</summary>
        [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
        public readonly partial record struct RecordStruct { }

        /// <summary>In a namespace for the whole file.</summary>
        [SoftmaxKernel(Size = 3, Methods = KernelMethods.Softmax)]
        public static partial class Digits { }

        file static class Kernels { }
        """;

    /// <summary>The files that a language version allows.</summary>
    /// <param name="language">The language version.</param>
    /// <returns>The sources.</returns>
    public static IEnumerable<string> For(LanguageVersion language)
    {
        yield return CSharp7;
        if (language >= LanguageVersion.CSharp9)
        {
            yield return CSharp9;
        }

        if (language >= LanguageVersion.CSharp11)
        {
            yield return CSharp11;
        }
    }
}
