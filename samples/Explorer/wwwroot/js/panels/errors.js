/** The error of the elementary functions over their range. */

import * as api from "../api.js";
import { LineChart } from "../charts/lines.js";
import { foldedTable, html } from "../dom.js";
import { float, short, toNumber } from "../format.js";
import { Latest } from "../latest.js";
import { Panel } from "./panel.js";

const rowsOfTable = 40;

function curve(one) {
    const points = one.points.map(([x, y]) => ({ x: toNumber(x), y: toNumber(y) }));
    const chart = new LineChart({
        title: `Error of ${one.name} in ${one.unit}`,
        description: `From ${short(one.from)} to ${short(one.to)}; the largest error is ${short(one.largest)} ${one.unit}. A table of some of the points follows.`,
        x: "x", y: one.unit, isLog: false, hasMarkers: false, floor: 0,
    });
    chart.show([{ name: one.name, points }]);
    const step = Math.max(1, Math.ceil(points.length / rowsOfTable));
    const id = `error-${one.name}`;
    return html("section", { class: "curve", "aria-labelledby": id },
        html("h3", { id }, one.name),
        html("p", null, "Largest error: ", html("strong", { "data-testid": `largest-${one.name}` }, short(one.largest)), ` ${one.unit}, for x from ${short(one.from)} to ${short(one.to)}.`),
        chart.element,
        foldedTable(`Error of ${one.name}`, ["x", one.unit], points.filter((_, i) => i % step === 0).map(point => [float(point.x), float(point.y)])));
}

export class ErrorsPanel extends Panel {
    constructor(frame, options) {
        super(frame, options);
        this.request = new Latest(frame);
    }

    /** The curves are the same for all kernels, so no kernel is waited for. */
    update() {
        this.request.ask("errors", signal => api.errors(signal), answer => this.frame.content.replaceChildren(...answer.functions.map(curve)));
    }

    leave() {
        if (this.frame.pending.has(this.request)) {
            this.request.cancel();
        }
    }
}
