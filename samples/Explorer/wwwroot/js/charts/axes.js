/** Scales and their ticks. */

/** @typedef {{ at: (value: number) => number, ticks: number[] }} Scale from 0 to 1 */

/** @returns {Scale} */
export function linear(from, to) {
    const span = to - from || 1;
    const rough = span / 6;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough);
    const ticks = [];
    for (let tick = Math.ceil(from / step); tick * step <= to + step * 1e-9; tick++) {
        ticks.push(tick * step);
    }

    return { at: value => (value - from) / span, ticks };
}

/** @returns {Scale} with a tick at each power of ten, or of two where the range is small */
export function logarithmic(from, to) {
    const [low, high] = [Math.log10(from), Math.log10(to)];
    const factor = high - low > 2 ? 10 : 2;
    const ticks = [];
    for (let tick = Math.ceil(Math.log(from) / Math.log(factor) - 1e-9); factor ** tick <= to * (1 + 1e-9); tick++) {
        ticks.push(factor ** tick);
    }

    return { at: value => (Math.log10(value) - low) / (high - low || 1), ticks };
}
