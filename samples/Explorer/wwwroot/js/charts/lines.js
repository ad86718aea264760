/** Lines over two axes, redrawn when the width changes. */

import { freshId, html, svg } from "../dom.js";
import { short } from "../format.js";
import { linear, logarithmic } from "./axes.js";

const height = 280;
const margin = { top: 14, right: 14, bottom: 40, left: 56 };

function marker(kind, x, y, title) {
    const shape = [
        () => svg("circle", { cx: x, cy: y, r: 3.5 }),
        () => svg("rect", { x: x - 3.5, y: y - 3.5, width: 7, height: 7 }),
        () => svg("path", { d: `M${x} ${y - 4.5}l4.5 8h-9z` }),
    ][kind % 3]();
    shape.append(svg("title", null, title));
    return shape;
}

/**
 * @typedef {{ name: string, points: { x: number, y: number, low?: number, high?: number }[] }} Series
 * @typedef {{ title: string, description: string, x: string, y: string, isLog: boolean, hasMarkers: boolean, floor?: number }} LineOptions
 */
export class LineChart {
    /** @param {LineOptions} options */
    constructor(options) {
        this.options = options;
        this.series = [];
        this.ids = [freshId("chart"), freshId("chart")];
        this.place = html("div", { class: "chart" });
        this.legend = html("ul", { class: "legend" });
        this.element = html("div", null, this.legend, this.place);
        new ResizeObserver(() => this.draw()).observe(this.place);
    }

    /** @param {Series[]} series */
    show(series) {
        this.series = series;
        this.legend.hidden = series.length < 2;
        this.legend.replaceChildren(...series.map((one, i) => html("li", { class: `series-${i}` },
            svg("svg", { width: 22, height: 12, "aria-hidden": "true" },
                svg("line", { x1: 0, x2: 22, y1: 6, y2: 6, class: "line" }), marker(i, 11, 6, "")), one.name)));
        this.draw();
    }

    draw() {
        const width = Math.max(240, this.place.clientWidth);
        const all = this.series.flatMap(one => one.points);
        if (all.length === 0 || this.place.clientWidth === 0) {
            return;
        }

        const { isLog, floor } = this.options;
        const scale = isLog ? logarithmic : linear;
        const xs = all.map(point => point.x);
        const ys = all.flatMap(point => [point.y, point.low ?? point.y, point.high ?? point.y]).filter(y => Number.isFinite(y) && (!isLog || y > 0));
        const x = scale(Math.min(...xs), Math.max(...xs));
        const y = scale(isLog ? Math.min(...ys) / 1.3 : Math.min(floor ?? Infinity, ...ys), Math.max(...ys) * (isLog ? 1.3 : 1.05));
        const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
        const px = value => margin.left + x.at(value) * inner.width;
        const py = value => margin.top + (1 - y.at(value)) * inner.height;

        this.place.replaceChildren(svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": this.ids.join(" ") },
            svg("title", { id: this.ids[0] }, this.options.title),
            svg("desc", { id: this.ids[1] }, this.options.description),
            y.ticks.map(tick => [
                svg("line", { class: "rule", x1: margin.left, x2: width - margin.right, y1: py(tick), y2: py(tick) }),
                svg("text", { class: "tick end", x: margin.left - 6, y: py(tick) + 4 }, short(tick)),
            ]),
            x.ticks.map(tick => svg("text", { class: "tick middle", x: px(tick), y: height - margin.bottom + 16 }, short(tick))),
            svg("line", { class: "axis", x1: margin.left, x2: width - margin.right, y1: height - margin.bottom, y2: height - margin.bottom }),
            svg("text", { class: "axis-name middle", x: margin.left + inner.width / 2, y: height - 4 }, this.options.x),
            svg("text", { class: "axis-name", x: 2, y: 10 }, this.options.y),
            this.series.map((one, i) => this.drawSeries(one, i, px, py))));
    }

    drawSeries(one, i, px, py) {
        const points = one.points.filter(point => Number.isFinite(point.y) && (!this.options.isLog || point.y > 0));
        const path = points.map((point, j) => `${j === 0 ? "M" : "L"}${px(point.x).toFixed(1)} ${py(point.y).toFixed(1)}`).join("");
        return svg("g", { class: `series-${i}` },
            points.filter(point => point.low !== undefined).map(point =>
                svg("line", { class: "spread", x1: px(point.x), x2: px(point.x), y1: py(point.low), y2: py(point.high) })),
            svg("path", { class: "line", d: path, fill: "none" }),
            this.options.hasMarkers ? points.map(point => marker(i, px(point.x), py(point.y), `${one.name}, ${point.x}: ${short(point.y)}`)) : null);
    }
}
