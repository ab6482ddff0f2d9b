/**
 * Ties fields to a form's values by name: `const field = bind(values, change, errorAt)`, then
 * `<TextField {...field('title')} label={…} />`. The name is also the id the error summary leads to.
 */
export const bind =
  <V extends object>(values: V, change: (next: V) => void, errorAt: (field: string) => string | undefined) =>
  <K extends keyof V & string>(name: K) => ({
    id: name,
    value: values[name],
    onChange: (value: V[K]) => {
      change({ ...values, [name]: value });
    },
    error: errorAt(name),
  });
