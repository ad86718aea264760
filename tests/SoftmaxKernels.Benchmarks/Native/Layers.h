// The layers of a workload, one by one.
#pragma once

#include "Shim.h"

#include <vector>

// Weights are row-major: inputs of them for each output. The pointers are those of the workload.
struct LayerNumbers {
    int inputs;
    int outputs;
    Activation activation;
    const float* weights;
    const float* biases;
};

inline std::vector<LayerNumbers> layers_of(const Workload& work) {
    std::vector<LayerNumbers> layers;
    const float* parameters = work.parameters;
    for (int i = 0; i < work.layer_count; i++) {
        const int inputs = work.sizes[i];
        const int outputs = work.sizes[i + 1];
        const Activation activation = i == work.layer_count - 1 ? work.output_activation : Activation::Tanh;
        layers.push_back({inputs, outputs, activation, parameters, parameters + inputs * outputs});
        parameters += (inputs + 1) * outputs;
    }

    return layers;
}
