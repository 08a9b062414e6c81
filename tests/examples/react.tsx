import "dateline/define";
import type {DatelineMapElement} from "dateline";
import type {} from "dateline/react";
import {useRef, useState} from "react";
import {createRoot} from "react-dom/client";

function Story() {
  const map = useRef<DatelineMapElement>(null);
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const [selected, setSelected] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const [there, setThere] = useState(true);
  return (
    <>
      <button id="december" type="button" onClick={() => map.current?.setInterval("1889-12")}>
        December
      </button>
      <button id="dark" type="button" onClick={() => setTheme("dark")}>
        Dark
      </button>
      <button id="remove" type="button" onClick={() => setThere(false)}>
        Remove
      </button>
      <output>{told}</output>
      {there && (
        <dateline-map
          ref={map}
          src="story.geojson"
          assets="dateline/"
          layout="list"
          theme={theme}
          select={selected ?? ""}
          ondateline:ready={({detail}) => setTold(`${detail.total} events`)}
          ondateline:select={({detail}) => {
            setSelected(detail.id);
            setTold(detail.title ?? "");
          }}
        >
          A journey around the world
        </dateline-map>
      )}
    </>
  );
}

createRoot(document.querySelector("#app")!).render(<Story />);
