/** Measured time: one call live, the first call, and a chart over the number of classes. */

import * as api from "../api.js";
import { spreadBars } from "../charts/bars.js";
import { LineChart } from "../charts/lines.js";
import { memberOf } from "../controls.js";
import { foldedTable, html, scroller, table } from "../dom.js";
import { count, time, toNumber } from "../format.js";
import { Latest } from "../latest.js";
import { Live } from "../live.js";
import { Panel } from "./panel.js";

function button(id, text, click) {
    return html("button", { type: "button", id, class: "quiet", click }, text);
}

function section(id, title, ...children) {
    return html("section", { "aria-labelledby": id }, html("h3", { id }, title), ...children);
}

/** How often the first of the contenders fits into the others. */
function factors(contenders) {
    const [own, ...others] = contenders;
    return others.map(other => {
        const factor = toNumber(other.median) / toNumber(own.median);
        return `${other.name} takes ${factor.toFixed(factor < 10 ? 1 : 0)} times as long`;
    }).join("; ");
}

export class TimePanel extends Panel {
    constructor(frame, options) {
        super(frame, options);
        this.rounds = new Live(frame, "time");
        this.curve = new Live(frame, "curve");
        this.rounds.changed = this.curve.changed = () => this.allow();
        this.first = new Latest(frame);
        this.first.isReplacing = false;
        this.points = [];
        this.curveTitle = html("h3", { id: "time-curve" });
        this.callTitle = html("h3", { id: "time-call" });
        this.progress = html("p", { class: "hint", "data-testid": "rounds" });
        this.bars = html("div", { "data-testid": "time-bars" });
        this.verdict = html("p", { class: "verdict", role: "status", "data-testid": "time-verdict" });
        this.again = button("measure", "Measure again", () => this.measureAgain());
        this.stop = button("stop", "Stop", () => this.stopRounds());
        this.firstResult = html("div", { "data-testid": "first-call" });
        this.chart = new LineChart({
            title: "Nanoseconds of one call by the number of classes",
            description: "One line for each contender, on logarithmic axes; a table of the numbers follows.",
            x: "N", y: "ns per call", isLog: true, hasMarkers: true,
        });
        this.chartState = html("p", { class: "hint", role: "status" });
        this.chartTable = html("div");
        this.measureCurve = button("measure-curve", "Measure over N", () => this.startCurve());
        frame.content.append(
            html("section", { "aria-labelledby": "time-call" }, this.callTitle, this.bars, this.verdict,
                html("div", { class: "bar" }, api.isStatic ? null : [this.again, this.stop], this.progress)),
            section("time-first", "The first call beside the steady one",
                html("p", null, "A fresh process for each. The first call compiles the method; Prepare() does that beforehand. The steady call is the median above."), this.firstResult),
            html("section", { "aria-labelledby": "time-curve" }, this.curveTitle,
                html("div", { class: "bar" }, api.isStatic ? null : this.measureCurve, this.chartState),
                html("div", { "data-testid": "curve" }, this.chart.element), this.chartTable));
    }

    show({ state: of, query, code }) {
        const member = memberOf(of, code);
        this.context = { query, member, kind: `${of.kind}|${of.arithmetic}` };
        this.callTitle.textContent = `One call of ${code.typeName}.${member}`;
        const key = `${query}|${member}`;
        if (this.rounds.key !== key) {
            this.first.cancel();
            this.bars.classList.add("old");
            this.firstResult.classList.add("old");
            this.verdict.textContent = "";
        }

        this.rounds.begin(key, query, { member }, {
            round: round => this.drawRound(round),
            done: () => this.finishRounds(key),
            failed: () => {},
        });
        this.curveTitle.textContent = `${of.kind === "row" ? "Over the number of classes" : "Over the size"}${api.isStatic ? ", with the arithmetic Fastest" : ""}`;
        if (this.curveKind !== this.context.kind) {
            this.curveKind = this.context.kind;
            this.curve.leave();
            this.curve.key = null;
            this.points = [];
            this.drawCurve();
            if (api.isStatic) {
                this.startCurve();
            }
        }
    }

    drawRound(round) {
        this.contenders = round.contenders;
        this.bars.classList.remove("old");
        const rows = round.rowsOfCall > 1 ? `; a call has ${count(round.rowsOfCall)} rows, the times are those of one row` : "";
        this.progress.textContent = `Round ${round.round} of ${round.rounds}${rows}`;
        this.bars.replaceChildren(
            spreadBars("Time of one call", round.contenders.map(one => ({
                name: one.name, value: toNumber(one.median), low: toNumber(one.low), high: toNumber(one.high), text: time(one.median),
            }))),
            foldedTable("Time of one call in nanoseconds", ["Contender", "Median", "Low", "High"],
                round.contenders.map(one => [one.name, String(one.median), String(one.low), String(one.high)])));
    }

    /** Says which buttons can be pressed now. */
    allow() {
        this.stop.disabled = !this.rounds.isRunning;
        this.again.disabled = this.rounds.isRunning;
        this.measureCurve.disabled = this.curve.isRunning;
    }

    finishRounds(key) {
        if (this.contenders?.length > 1) {
            this.verdict.textContent = `${factors(this.contenders)}.`;
        }

        const { query, member } = this.context;
        this.first.ask(key, signal => api.firstCall(query, member, signal), answer => this.drawFirst(answer));
    }

    measureAgain() {
        this.rounds.key = null;
        this.first.cancel();
        this.update(this.last);
    }

    stopRounds() {
        this.rounds.stop();
    }

    drawFirst(answer) {
        const steady = name => time(this.contenders.find(one => one.name === name)?.median);
        const prepared = value => value === null || value === undefined ? "none" : time(toNumber(value) * 1e3);
        this.firstResult.classList.remove("old");
        this.firstResult.replaceChildren(scroller("First call", table("Time of the first call and of a steady one", ["Contender", "First call", "Prepare()", "First call after Prepare()", "Steady call"],
            answer.contenders.map(one => [one.name, time(toNumber(one.first) * 1e3), prepared(one.prepare), prepared(one.firstPrepared), steady(one.name)]))));
    }

    startCurve() {
        this.curve.leave();
        this.curve.key = null;
        this.points = [];
        this.curve.begin(this.context.kind, this.context.query, { member: this.context.member }, {
            point: point => {
                this.points.push(point);
                this.chartState.textContent = `Point ${point.index + 1} of ${point.count}`;
                this.drawCurve();
            },
            done: () => {},
            failed: () => {},
        });
    }

    drawCurve() {
        const isEmpty = this.points.length === 0;
        this.chart.element.hidden = isEmpty;
        if (isEmpty) {
            this.chartState.textContent = api.isStatic ? "" : "Not measured yet; it takes some seconds.";
            this.chartTable.replaceChildren();
            return;
        }

        const names = this.points[0].contenders.map(one => one.name);
        this.chart.show(names.map((name, i) => ({
            name,
            points: this.points.map(point => ({
                x: point.size,
                y: toNumber(point.contenders[i].median),
                low: toNumber(point.contenders[i].low),
                high: toNumber(point.contenders[i].high),
            })),
        })));
        this.chartTable.replaceChildren(foldedTable("Nanoseconds of one call by the number of classes", ["N", ...names],
            this.points.map(point => [String(point.size), ...point.contenders.map(one => String(one.median))])));
    }

    update(context) {
        this.last = context;
        super.update(context);
    }

    leave() {
        super.leave();
        this.rounds.leave();
        this.curve.leave();
        this.first.cancel();
    }
}
