/** Cuts a series into what hangs together: an unknown value leaves a gap. */
export function runs(values: readonly (number | undefined)[]): { readonly at: number; readonly value: number }[][] {
  const found: { at: number; value: number }[][] = [];
  let run: { at: number; value: number }[] = [];
  values.forEach((value, at) => {
    if (value !== undefined) run.push({ at, value });
    else if (run.length > 0) {
      found.push(run);
      run = [];
    }
  });
  return run.length > 0 ? [...found, run] : found;
}
