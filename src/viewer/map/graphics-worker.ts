/// <reference lib="webworker" />

// A context and an answer of its driver: then the process that draws is there for the page's own contexts.
const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
gl?.getSupportedExtensions();
gl?.getExtension("WEBGL_lose_context")?.loseContext();
(self as unknown as DedicatedWorkerGlobalScope).postMessage(gl !== null);
