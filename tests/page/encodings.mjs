// Encoders that Node does not bring: only decoding is built in, so the table is read backwards.

export function utf16(text) {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** Two-byte GBK; fails on a character that has none. */
export function gbk(text) {
  return Buffer.concat(Array.from(text, (character) => TABLE.get(character) ?? one(character)));
}

function one(character) {
  if (character.charCodeAt(0) > 0x7f) throw new Error(`expected a character of GBK, found ${character}`);
  return Buffer.from(character);
}

const TABLE = table();

function table() {
  const decoder = new TextDecoder('gb18030');
  const found = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const bytes = Buffer.from([lead, trail]);
      const character = decoder.decode(bytes);
      if ([...character].length === 1 && character !== '\ufffd' && !found.has(character)) found.set(character, bytes);
    }
  }
  return found;
}
