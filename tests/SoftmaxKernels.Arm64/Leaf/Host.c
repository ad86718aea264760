// Calls the one managed function of the program, and prints its results. Beyond that, it stands in for those parts of the
// .NET runtime that code without allocations and exceptions still calls.
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { CAPACITY = 4096 };

int32_t softmaxkernels_hashes(uint64_t *destination, int32_t capacity);

// Entering managed code and leaving it: there is no garbage collector to tell.
void RhpReversePInvoke(void *frame) { (void)frame; }
void RhpReversePInvokeReturn(void *frame) { (void)frame; }

void RhSpanHelpers_MemCopy(void *destination, const void *source, size_t count) { memmove(destination, source, count); }
void RhSpanHelpers_MemZero(void *destination, size_t count) { memset(destination, 0, count); }

// Functions with buffers on the stack compare it when they return.
uintptr_t __security_cookie = 0x5eed;

int main(void)
{
    static uint64_t hashes[CAPACITY];
    int32_t count = softmaxkernels_hashes(hashes, CAPACITY);
    if (count > CAPACITY)
    {
        return 1;
    }

    for (int32_t i = 0; i < count; i++)
    {
        printf("%016" PRIx64 "\n", hashes[i]);
    }

    return 0;
}
