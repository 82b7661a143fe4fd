// What every entry of the package gives. The module itself checks what it is called with; here it is only loaded in time.
import load, * as wasm from './wasm/baogao.js';

/** @param {(() => BufferSource) | undefined} read gives the module's bytes at once, where the place allows it (Node) */
export function api(read) {
  let loading;
  let loaded = false;

  function initSync({ wasm: module } = {}) {
    if (loaded) return;
    if (module === undefined && !read) throw notReady('initSync needs the module: initSync({ wasm: bytes or WebAssembly.Module })');
    wasm.initSync({ module: module ?? read() });
    loaded = true;
  }

  async function init({ wasm: module } = {}) {
    if (loaded) return;
    if (module === undefined && read) return initSync();
    // Two calls share one load; a failed one may be tried again.
    loading ??= load({ module_or_path: await module }).then(
      () => { loaded = true; },
      (error) => { loading = undefined; throw error; },
    );
    await loading;
  }

  // Where the module can be read at once, nobody has to call init.
  function ready() {
    if (loaded) return;
    if (!read) throw notReady('the module is not loaded: await init() first');
    initSync();
  }

  const checked = (call) => (...args) => { ready(); return call(...args); };
  return {
    init,
    initSync,
    parse: checked(wasm.parse),
    parseJson: checked(wasm.parseJson),
    toCsv: checked(wasm.toCsv),
    toMarkdown: checked(wasm.toMarkdown),
    version: checked(wasm.version),
  };
}

function notReady(message) {
  return Object.assign(new Error(message), { code: 'not_ready' });
}
