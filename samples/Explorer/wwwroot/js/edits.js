/** The edits of an observation: only what differs from the one of the seed is in the address, as "3:0.5,10:-1". */

/** @returns {Map<number, number>} */
export function read(text) {
    const edits = new Map();
    for (const part of text.split(",")) {
        const [index, value] = part.split(":").map(Number);
        if (Number.isInteger(index) && index >= 0 && Number.isFinite(value)) {
            edits.set(index, value);
        }
    }

    return edits;
}

/** @param {Map<number, number>} edits */
export function write(edits) {
    return [...edits].map(([index, value]) => `${index}:${value}`).join(",");
}

/** The observation with the edits in it. */
export function apply(observation, edits) {
    return observation.map((value, i) => edits.get(i) ?? value);
}
