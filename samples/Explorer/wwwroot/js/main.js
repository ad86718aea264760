/** Starts the page: the kernel of the address is compiled, and the panel that is shown is told. */

import * as api from "./api.js";
import * as controls from "./controls.js";
import { byId, html } from "./dom.js";
import { Frame } from "./frame.js";
import { Latest } from "./latest.js";
import { AssemblyPanel } from "./panels/assembly.js";
import { BitsPanel } from "./panels/bits.js";
import { CodePanel } from "./panels/code.js";
import { ErrorsPanel } from "./panels/errors.js";
import { MathematicsPanel } from "./panels/mathematics.js";
import { NetworkPanel } from "./panels/network.js";
import { TimePanel } from "./panels/time.js";
import * as state from "./state.js";
import * as story from "./story.js";
import * as tabs from "./tabs.js";
import * as theme from "./theme.js";

const kinds = {
    code: CodePanel,
    assembly: AssemblyPanel,
    time: TimePanel,
    mathematics: MathematicsPanel,
    errors: ErrorsPanel,
    bits: BitsPanel,
    network: NetworkPanel,
};

/** The compiled kernel: its query string and the server's answer, null while it is pending. */
let kernel = null;
let options = null;
let shown = null;
const panels = {};
const strip = new Frame(document.querySelector(".story"));
const compilation = new Latest(strip);
strip.content.remove();
strip.content = byId("story");

function tell() {
    if (!options) {
        return;
    }

    const of = state.get();
    const name = tabs.current();
    if (shown !== name) {
        panels[shown]?.leave();
        shown = name;
    }

    panels[name] ??= new kinds[name](new Frame(byId(`panel-${name}`)), options);
    panels[name].update({ state: of, query: state.kernelQuery(of), code: kernel?.query === state.kernelQuery(of) ? kernel.code : null });
}

function showKernel(of, code) {
    controls.showDiagnostics(of, code.diagnostics);
    controls.showMembers(of, code);
    story.show(byId("story"), of, code, controls.memberOf(of, code));
}

function compile() {
    const of = state.get();
    const query = state.kernelQuery(of);
    compilation.ask(query, signal => api.code(query, signal), code => {
        kernel = { query, code };
        showKernel(state.get(), code);
        tell();
        document.body.dataset.ready = "true";
    }, error => {
        kernel = { query, code: { refusal: error.message, members: [], files: [], diagnostics: [], plan: null } };
        controls.showRefusal(state.get(), error);
        tell();
    });
}

function update() {
    const of = state.get();
    tabs.show();
    controls.show(of);
    if (options) {
        compile();
        if (kernel?.query === state.kernelQuery(of) && !kernel.code.refusal) {
            showKernel(of, kernel.code);
        }
    }

    tell();
}

async function begin() {
    try {
        const [given, first] = await Promise.all([api.options(), chooseFirst()]);
        if (first) {
            state.set({ ...state.parse(first), panel: state.get().panel });
        }

        await controls.start(given);
        options = given;
    } catch (error) {
        strip.fail(error.message, begin);
        return;
    }

    strip.clear();
    update();
}

/** In an export an address without a kernel means the first of the list. */
async function chooseFirst() {
    return api.isStatic && location.search === "" ? (await api.kernels())[0].query : null;
}

if (api.isStatic) {
    document.querySelector(".bottom").replaceChildren(html("p", null, "The answers on this page were computed beforehand. For any size, live timing and your own models, run it yourself: ",
        html("code", null, "dotnet run --project samples/Explorer")));
}

theme.start();
tabs.start();
state.onChange(update);
begin();
