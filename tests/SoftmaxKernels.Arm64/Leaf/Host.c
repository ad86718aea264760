// Calls the one managed function of the program, and prints its results. Beyond that, it stands in for those parts of the
// .NET runtime that code without exceptions still calls.
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CAPACITY = 4096 };

int32_t softmaxkernels_hashes(uint64_t *destination, int32_t capacity);

// Entering managed code and leaving it, either way: there is no garbage collector to tell.
void RhpReversePInvoke(void *frame) { (void)frame; }
void RhpReversePInvokeReturn(void *frame) { (void)frame; }
void RhpPInvoke(void *frame) { (void)frame; }
void RhpPInvokeReturn(void *frame) { (void)frame; }

void RhSpanHelpers_MemCopy(void *destination, const void *source, size_t count) { memmove(destination, source, count); }
void RhSpanHelpers_MemZero(void *destination, size_t count) { memset(destination, 0, count); }

// Functions with buffers on the stack compare it when they return.
uintptr_t __security_cookie = 0x5eed;

// Objects are few and small: the shapes of networks, and optimisers. They are never collected.
struct type
{
    uint16_t component_size;
    uint16_t flags;
    uint32_t base_size;
};

struct array
{
    const struct type *type;
    uint32_t length;
};

static void *allocate(const struct type *type, size_t size)
{
    static uint64_t heap[1 << 20];
    static size_t used = 0;
    size_t words = size / 8 + 2;
    if (used + words > sizeof heap / sizeof heap[0])
    {
        fputs("The heap is full.\n", stderr);
        exit(1);
    }

    // A word before each object is its header.
    void *object = &heap[used + 1];
    used += words;
    *(const struct type **)object = type;
    return object;
}

void *RhpNewFast(const struct type *type) { return allocate(type, type->base_size); }

void *RhpNewArray(const struct type *type, intptr_t length)
{
    struct array *array = allocate(type, type->base_size + (size_t)length * type->component_size);
    array->length = (uint32_t)length;
    return array;
}

// References are stored as anything else is. The registers are those of the convention of these helpers: the place in x14, the
// reference in x15, or its place in x13; places move on.
__asm__(
    ".globl RhpAssignRefArm64\n"
    ".globl RhpCheckedAssignRefArm64\n"
    ".globl RhpByRefAssignRefArm64\n"
    "RhpAssignRefArm64:\n"
    "RhpCheckedAssignRefArm64:\n"
    "    str x15, [x14], #8\n"
    "    ret\n"
    "RhpByRefAssignRefArm64:\n"
    "    ldr x15, [x13], #8\n"
    "    str x15, [x14], #8\n"
    "    ret\n");

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
