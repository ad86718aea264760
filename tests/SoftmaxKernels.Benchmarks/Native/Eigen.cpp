// Eigen's expressions over arrays and matrices whose sizes the compiler knows.
#include "EigenLayers.h"
#include "EigenSoftmax.h"

const char* shim_name(Operation) { return "C++: Eigen"; }

Contender* shim_open(Operation operation, const Workload& workload) {
    switch (operation) {
        case softmax_row:
            return open_fixed<SoftmaxRows>(workload);
        case softmax_batch:
            return open_fixed<SoftmaxBatches>(workload);
        case layers_row:
        case layers_batch:
            return open_layers(operation, workload);
        default:
            return nullptr;
    }
}
