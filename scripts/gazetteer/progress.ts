import {SingleBar} from "cli-progress";

/** Told how far a long step is; draws a bar only where a person looks. */
export type Progress = {
  readonly begin: (step: string, total: number) => void;
  readonly advance: (by: number) => void;
  readonly end: () => void;
};

/** A bar on standard error, or nothing if that is no terminal. */
export function terminalProgress(): Progress {
  if (!process.stderr.isTTY) return silentProgress;
  let bar: SingleBar | null = null;
  return {
    begin: (step, total) => {
      bar?.stop();
      bar = new SingleBar({format: `${step} {bar} {percentage}%`, stream: process.stderr, hideCursor: true});
      bar.start(total, 0);
    },
    advance: (by) => bar?.increment(by),
    end: () => {
      bar?.stop();
      bar = null;
    }
  };
}

export const silentProgress: Progress = {
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined
};
