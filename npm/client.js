// The caller's side of a worker: requests out, answers back, in whatever order they come.

/**
 * @param {unknown} wasm where the module comes from, told to the worker first
 * @param {(on: { message: (data: any) => void, failure: (reason: string) => void }) => any} start starts a worker
 */
export function client(wasm, start) {
  const waiting = new Map();
  let last = 0;
  let thread;
  let closed = false;

  // A worker that broke down is given up with all that it was asked; the next request starts a new one.
  function giveUp(code, reason) {
    thread?.stop();
    thread = undefined;
    for (const { reject } of waiting.values()) reject(coded(code, reason));
    waiting.clear();
  }

  function open() {
    let mine = true;
    const started = start({
      message: (data) => { if (mine) settle(data); },
      failure: (reason) => { if (mine) { mine = false; giveUp('worker_failed', reason); } },
    });
    started.post({ wasm });
    const { stop } = started;
    started.stop = () => { mine = false; stop(); };
    return started;
  }

  function settle({ id, value, error }) {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (waiting.size === 0) thread?.busy?.(false);
    if (error?.broken) giveUp('worker_failed', error.message);
    if (error) reject?.(coded(error.code ?? 'worker_failed', error.message));
    else resolve?.(value);
  }

  async function ask(call, text, options) {
    if (closed) throw coded('closed', 'the worker was closed');
    if (typeof text !== 'string') throw coded('not_a_string', `expected the text as a string, found ${text === null ? 'null' : typeof text}`);
    thread ??= open();
    const id = ++last;
    return new Promise((resolve, reject) => {
      try {
        thread.post({ id, call, text, options });
      } catch (error) {
        reject(coded('bad_options', `expected options that can be sent to a worker: ${error.message}`));
        return;
      }
      waiting.set(id, { resolve, reject });
      thread.busy?.(true);
    });
  }

  return {
    // JSON text crosses over cheaper than an object.
    parse: async (text, options) => JSON.parse(await ask('parseJson', text, options)),
    parseJson: (text, options) => ask('parseJson', text, options),
    toCsv: (text, options) => ask('toCsv', text, options),
    toMarkdown: (text, options) => ask('toMarkdown', text, options),
    close: () => { closed = true; giveUp('closed', 'the worker was closed'); },
  };
}

function coded(code, message) {
  return Object.assign(new Error(message), { code });
}
