/** Bars with their spread. The geometry is in percent, so they fit any width. */

import { html, svg } from "../dom.js";

/**
 * @param {string} label what the bars show
 * @param {{ name: string, value: number, low?: number, high?: number, text: string }[]} items
 */
export function spreadBars(label, items) {
    const most = Math.max(...items.map(item => item.high ?? item.value), Number.MIN_VALUE);
    const percent = value => `${Math.max(0, Math.min(100, 100 * value / most))}%`;
    return html("ul", { class: "bars", "aria-label": label }, items.map((item, i) => html("li", null,
        html("span", { class: "bar-name" }, item.name),
        svg("svg", { class: `bar series-${i}`, width: "100%", height: 22, "aria-hidden": "true" },
            svg("rect", { x: 0, y: 4, height: 14, width: percent(item.value), rx: 2 }),
            item.low === undefined ? null : [
                svg("line", { x1: percent(item.low), x2: percent(item.high), y1: 11, y2: 11 }),
                svg("line", { x1: percent(item.low), x2: percent(item.low), y1: 6, y2: 16 }),
                svg("line", { x1: percent(item.high), x2: percent(item.high), y1: 6, y2: 16 }),
            ]),
        html("span", { class: "bar-text" }, item.text))));
}

/** A bar from zero to a value, to the right or to the left of the middle where the range has both signs. */
export function signedBar(value, most, hasSigns) {
    const zero = hasSigns ? 50 : 0;
    const length = Number.isFinite(value) ? Math.min(1, Math.abs(value) / most) * (100 - zero) : 0;
    const x = value < 0 ? zero - length : zero;
    return svg("svg", { class: `signed ${value < 0 ? "negative" : "positive"}`, width: "100%", height: 12, "aria-hidden": "true" },
        svg("rect", { class: "track", x: 0, y: 0, width: "100%", height: 12, rx: 2 }),
        svg("rect", { class: "value", x: `${x}%`, y: 0, width: `${length}%`, height: 12, rx: 2 }),
        hasSigns ? svg("line", { x1: "50%", x2: "50%", y1: 0, y2: 12 }) : null);
}
