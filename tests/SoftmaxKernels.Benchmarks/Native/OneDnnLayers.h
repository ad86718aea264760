// Layers and networks by oneDNN's matrix products, with the bias and tanh in the product, and its softmax primitive.
// Primitives, and weights in the order that they prefer, are made beforehand.
#pragma once

#include "Layers.h"

#include <oneapi/dnnl/dnnl.hpp>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace {

inline dnnl::memory::desc matrix(int rows, int columns, dnnl::memory::format_tag order = dnnl::memory::format_tag::ab) {
    return dnnl::memory::desc({rows, columns}, dnnl::memory::data_type::f32, order);
}

struct Layers final : Contender {
    using Arguments = std::unordered_map<int, dnnl::memory>;

    struct Call {
        dnnl::primitive primitive;
        Arguments arguments;
    };

    struct Layer {
        dnnl::memory::desc output;
        dnnl::matmul product;
        dnnl::memory weights;
        dnnl::memory biases;
        dnnl::softmax_v2_forward softmax;  // Empty where the layer has none.
    };

    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
    std::vector<Call> calls;

    Layers(const Workload& work, int rows_per_call) {
        const std::vector<LayerNumbers> numbers = layers_of(work);
        std::vector<Layer> layers;
        std::vector<dnnl::memory> between;
        for (const LayerNumbers& layer : numbers) {
            layers.push_back(make(layer, rows_per_call));
            between.emplace_back(layers.back().output, engine);
        }

        const int inputs = numbers.front().inputs;
        for (int row = 0; row < work.rows; row += rows_per_call) {
            dnnl::memory source(matrix(rows_per_call, inputs), engine, const_cast<float*>(work.input) + row * inputs);
            between.back() = dnnl::memory(layers.back().output, engine, work.output + row * work.size);
            for (size_t i = 0; i < layers.size(); i++) {
                add(layers[i], source, between[i]);
                source = between[i];
            }
        }
    }

    void run(int repetitions) override {
        for (; repetitions > 0; repetitions--) {
            for (const Call& call : calls) {
                call.primitive.execute(stream, call.arguments);
            }
        }

        stream.wait();
    }

private:
    Layer make(const LayerNumbers& numbers, int rows) {
        dnnl::primitive_attr attributes;
        if (numbers.activation == Activation::Tanh) {
            dnnl::post_ops after;
            after.append_eltwise(1.0f, dnnl::algorithm::eltwise_tanh, 0.0f, 0.0f);
            attributes.set_post_ops(after);
        }

        const dnnl::memory::desc input = matrix(rows, numbers.inputs);
        const dnnl::memory::desc output = matrix(rows, numbers.outputs);
        const dnnl::memory::desc biases = matrix(1, numbers.outputs);
        const dnnl::memory::desc any = matrix(numbers.inputs, numbers.outputs, dnnl::memory::format_tag::any);
        const dnnl::matmul::primitive_desc product(dnnl::matmul::desc(input, any, biases, output), attributes, engine);

        Layer layer{
            output, dnnl::matmul(product), dnnl::memory(product.weights_desc(), engine), dnnl::memory(biases, engine), {}};
        const dnnl::memory::desc usual = matrix(numbers.inputs, numbers.outputs, dnnl::memory::format_tag::ba);
        dnnl::memory weights(usual, engine, const_cast<float*>(numbers.weights));
        dnnl::reorder(weights, layer.weights).execute(stream, weights, layer.weights);
        stream.wait();
        std::copy_n(numbers.biases, numbers.outputs, static_cast<float*>(layer.biases.get_data_handle()));

        if (numbers.activation == Activation::Softmax) {
            const dnnl::softmax_v2_forward::desc softmax(
                dnnl::prop_kind::forward_inference, dnnl::algorithm::softmax_accurate, output, output, 1);
            layer.softmax = dnnl::softmax_v2_forward(dnnl::softmax_v2_forward::primitive_desc(softmax, engine));
        }

        return layer;
    }

    void add(const Layer& layer, const dnnl::memory& source, const dnnl::memory& destination) {
        calls.push_back({layer.product,
                         {{DNNL_ARG_SRC, source},
                          {DNNL_ARG_WEIGHTS, layer.weights},
                          {DNNL_ARG_BIAS, layer.biases},
                          {DNNL_ARG_DST, destination}}});
        if (layer.softmax) {
            calls.push_back({layer.softmax, {{DNNL_ARG_SRC, destination}, {DNNL_ARG_DST, destination}}});
        }
    }
};

}  // namespace
