// The worker's side: the first message tells where the module comes from, every other one is a request.

/** @param {(data: any) => void} reply */
export function answerer(api, reply) {
  let ready;
  return async (data) => {
    if (!('id' in data)) {
      ready = api.init({ wasm: data.wasm });
      // Whoever asks is told; unasked, it is no unhandled rejection.
      ready.catch(() => {});
      return;
    }
    const { id, call, text, options } = data;
    try {
      await ready;
      reply({ id, value: api[call](text, options) });
    } catch (error) {
      // An error without a code is not about the call: the module did not load, or broke down and can't be used again.
      reply({ id, error: { code: error.code, message: error.message, broken: error.code === undefined } });
    }
  };
}
