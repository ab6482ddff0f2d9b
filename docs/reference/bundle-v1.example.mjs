// node bundle-v1.example.mjs bundle.zip <log key>: a verifier of its own, from bundle-v1.md and leaf-v1.md alone.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [path, anchor] = process.argv.slice(2);
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const must = (holds, sentence) => {
  if (!holds) throw new Error(sentence);
};
const zip = readFileSync(path);
const files = new Map();
for (let at = zip.readUInt32LE(zip.length - 6); at < zip.length - 22;) {
  const [size, length, local] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
  const name = zip.toString('utf8', at + 46, (at += 46 + length));
  must(!files.has(name), `${name} stands twice`);
  files.set(name, zip.subarray(local + 30 + length, local + 30 + length + size));
}
const text = (name) => new TextDecoder('utf-8', { fatal: true }).decode(files.get(name));
const signed = (note, key) => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(key);
  const bytes = Buffer.from(encoded, 'base64');
  must(sha(`${name}\n`, bytes).toString('hex', 0, 4) === id && bytes[0] === 1, `${key} is no log key`);
  const [body, lines] = note.split(/\n\n(?=— )/);
  const signature = lines.split('\n').map((line) => Buffer.from(line.split(' ')[2] ?? '', 'base64'));
  const mine = signature.find((each) => each.toString('hex', 0, 4) === id);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  must(
    mine && verify(null, `${body}\n`, createPublicKey({ key: der, format: 'der', type: 'spki' }), mine.subarray(4)),
    `${name} did not sign`,
  );
  return body.split('\n');
};
const root = (leaves) => {
  if (leaves.length < 2) return leaves[0] ?? sha('');
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha(Buffer.of(1), root(leaves.slice(0, k)), root(leaves.slice(k)));
};

const manifest = JSON.parse(text('manifest.json'));
for (const { name, bytes, sha256 } of manifest.files)
  must(files.get(name)?.length === bytes && sha(files.get(name)).toString('hex') === sha256, `${name} was changed`);
must(files.size === manifest.files.length + 2, 'a file is not on the list');
const { log: keys } = JSON.parse(text('keys.json'));
must(keys.includes(anchor), 'not the key you trust');
const statement = signed(text('manifest.sig'), keys.at(-1));
must(
  statement[2] === sha(files.get('manifest.json')).toString('base64') && statement[1] === manifest.log,
  'manifest.sig',
);
const rotations = [];
const leaves = text('events.jsonl')
  .split('\n')
  .slice(0, -1)
  .map((line, at) => {
    const event = JSON.parse(line);
    must(JSON.stringify(event) === line && event.seq === at + 1, `event ${at + 1} is not in its form`);
    const { seq, stream, version, id, type, at: time, meta, data, leaf } = event;
    const fields = ['v1', manifest.organisation.id, seq, stream, version, id, type, time, meta, data].map(String);
    const own = sha(Buffer.of(0), ...fields.flatMap((field) => [`${Buffer.byteLength(field)}\n`, field]));
    must(own.toString('hex') === leaf, `event ${seq} was changed`);
    if (type === 'LogKeyRotated' && stream === `audit_log-${manifest.organisation.id}`) rotations.push(event);
    return own;
  });
for (const [at, { data }] of rotations.entries())
  for (const key of [keys[at], keys[at + 1]]) {
    const [, log, from, to] = signed(JSON.parse(data).note, key);
    must(
      log.startsWith(`varsel/log/${manifest.organisation.id}`) && from === keys[at] && to === keys[at + 1],
      'rotation',
    );
  }
const heads = [...files.keys()].filter((name) => name.startsWith('checkpoints/'));
const sizes = heads.map((name) => {
  const size = Number(name.split(/[-.]/)[1]);
  const key = keys[rotations.filter(({ seq }) => seq <= size).length];
  const [origin, count, hash] = signed(text(name), key);
  must(origin.startsWith(`varsel/log/${manifest.organisation.id}`) && Number(count) === size, `${name}: another log`);
  must(root(leaves.slice(0, size)).toString('base64') === hash, `the events up to ${size} are not those signed`);
  return size;
});
must(leaves.length === manifest.events && Math.max(...sizes) === leaves.length, 'the end is missing');
console.log(`${leaves.length} events, ${heads.length} heads: intact`);
