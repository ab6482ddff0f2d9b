import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './editor.css';
import { GraphiQL } from 'graphiql';
import { type FormEvent, type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface GraphqlParameters {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/** The token stays in this page's memory: nothing is written to the browser. */
function fetcherFor(token: string) {
  return async (parameters: GraphqlParameters): Promise<object> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch('/graphql', {
      method: 'POST',
      credentials: 'omit',
      headers,
      body: JSON.stringify(parameters),
    });
    return (await answer.json()) as object;
  };
}

const nothingKept = {
  length: 0,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
};

function Editor(): ReactElement {
  const [token, setToken] = useState<string>();
  if (token !== undefined) return <GraphiQL fetcher={fetcherFor(token)} storage={nothingKept} />;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('token');
    if (typeof given === 'string') setToken(given.trim());
  };
  return (
    <form className="token" onSubmit={submit}>
      <h1>GraphiQL</h1>
      <label htmlFor="token">Adgangsnøgle · Service token</label>
      <input
        id="token"
        name="token"
        type="password"
        autoComplete="off"
        required
        pattern="\s*vsl_\S+\s*"
        placeholder="vsl_…"
      />
      <p lang="da">
        En administrator udsteder nøglen under Indstillinger → Nøgler til programmer. Den bliver kun i denne side.
      </p>
      <p lang="en">An administrator issues the token under Settings → Tokens for programs. It stays in this page only.</p>
      <button type="submit">Åbn · Open</button>
    </form>
  );
}

const place = document.getElementById('editor');
if (place !== null) createRoot(place).render(<Editor />);
