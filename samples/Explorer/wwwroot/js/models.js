/** Trained models: an .onnx file that is dropped anywhere on the page, or chosen. */

import * as api from "./api.js";
import { html } from "./dom.js";
import { count } from "./format.js";
import * as state from "./state.js";

/** @param {number} limit the largest file in bytes */
export function makeModelDrop(limit) {
    const input = html("input", { type: "file", id: "model-file", accept: ".onnx", "aria-describedby": "model-hint model-message" });
    const message = html("p", { class: "message", id: "model-message", role: "alert", "data-own": true });
    const description = html("p", { class: "description", id: "model-description", role: "status" });
    const remove = html("button", {
        type: "button", id: "model-remove", class: "quiet",
        click: () => state.set({ model: "", member: "", file: "", edits: "" }, { step: true }),
    }, "Back to sizes");
    const element = html("div", { class: "field drop", id: "model-drop" },
        html("label", { for: "model-file" }, "Trained model"),
        input,
        html("p", { class: "hint", id: "model-hint" }, `Drop an .onnx file anywhere on the page, or choose one. Up to ${count(limit / 1048576)} MiB; it stays on this machine.`),
        description,
        remove,
        message);

    let known = null;
    let controller = null;

    async function send(file) {
        controller?.abort();
        const own = new AbortController();
        controller = own;
        message.textContent = "";
        if (file.size > limit) {
            message.textContent = `${file.name} has ${count(file.size)} bytes; the limit is ${count(limit)}.`;
            return;
        }

        element.setAttribute("aria-busy", "true");
        description.textContent = `Reading ${file.name} …`;
        try {
            known = await api.sendModel(file, own.signal);
            state.set({ kind: "network", model: known.id, member: "", file: "", against: "", edits: "" }, { step: true });
        } catch (error) {
            if (own.signal.aborted) {
                return;
            }

            message.textContent = error.message;
        }

        element.setAttribute("aria-busy", "false");
        show(state.get());
    }

    function show(of) {
        element.hidden = of.kind !== "network";
        remove.hidden = !of.model;
        description.textContent = !of.model ? "" :
            known?.id === of.model ? `${known.name}: ${known.description}` : `Model ${of.model}`;
    }

    input.addEventListener("change", () => {
        if (input.files.length > 0) {
            send(input.files[0]);
            input.value = "";
        }
    });

    const hasFiles = event => [...(event.dataTransfer?.types ?? [])].includes("Files");
    document.addEventListener("dragover", event => {
        if (hasFiles(event)) {
            event.preventDefault();
            document.body.classList.add("dragging");
        }
    });
    document.addEventListener("dragleave", event => {
        if (event.relatedTarget === null) {
            document.body.classList.remove("dragging");
        }
    });
    document.addEventListener("drop", event => {
        document.body.classList.remove("dragging");
        if (hasFiles(event)) {
            event.preventDefault();
            element.hidden = false;
            send(event.dataTransfer.files[0]);
        }
    });

    return { element, show };
}
