/** What the map says, in one place. */
export const MAP_WORDS = {
  map: "Map",
  marks: "Places on the map",
  tools: "Map view",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show everything",
  close: "Close",
  previous: "Previous event",
  next: "Next event",
  zoomTo: "Zoom to these places",
  sources: "Map data and licences",
  undated: "no date",
  problems: {
    webgl:
      "The map cannot be drawn: this browser has no WebGL 2, or it is switched off. The timeline and the list show all events.",
    detail: "The detailed map could not be loaded; a coarse one is shown.",
    "context-lost": "The map lost its drawing context and is being restored."
  },
  gestures: {
    "CooperativeGesturesHandler.WindowsHelpText": "Hold Ctrl and scroll to zoom the map",
    "CooperativeGesturesHandler.MacHelpText": "Hold ⌘ and scroll to zoom the map",
    "CooperativeGesturesHandler.MobileHelpText": "Use two fingers to move the map"
  }
} as const;
