import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import zlib from 'node:zlib';
import { contentSecurityPolicy, picturePolicy } from './content-security-policy.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pcap': 'application/vnd.tcpdump.pcap',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** An HTTP server for an exported site in the folder `root`, below the path `base` (`/sip-ladder`, or nothing). */
export function createSiteServer(root, base = '') {
  return http.createServer((request, response) => {
    const answer = choose(path.resolve(root), base, request);
    response.writeHead(answer.status, { ...HEADERS, ...framing(base, request), ...answer.headers });
    if (request.method === 'HEAD' || answer.body === undefined) {
      response.end();
    } else if (typeof answer.body === 'string') {
      response.end(answer.body);
    } else {
      send(answer.body.file, answer.headers['content-encoding'] === 'gzip', response);
    }
  });
}

/** Pages of others may show what lies below `/embed/` in a frame, and nothing else of the site. */
function framing(base, request) {
  const asked = path.posix.normalize(decodePath(request.url ?? '/') ?? '/');
  const ancestors = asked.startsWith(`${base}/embed/`) ? '*' : "'none'";
  const policy = asked.endsWith('.svg') ? picturePolicy : contentSecurityPolicy;
  return { 'content-security-policy': `${policy}; frame-ancestors ${ancestors}` };
}

/** What to answer: `{ status, headers, body }`, where the body is a text, `{ file }` or nothing. */
function choose(root, base, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...plain(405, 'Only GET and HEAD are answered here.'), headers: { allow: 'GET, HEAD' } };
  }
  const asked = decodePath(request.url ?? '/');
  if (asked === undefined) {
    return plain(400, 'The address is not well formed.');
  }
  const file = asked.startsWith(`${base}/`) ? findFile(root, asked.slice(base.length)) : undefined;
  if (file?.endsWith(path.sep)) {
    return { status: 308, headers: { location: `${encodeURI(asked)}/` } };
  }
  if (file !== undefined) {
    return page(200, file, request);
  }
  const notFound = path.join(root, '404.html');
  return fs.existsSync(notFound) ? page(404, notFound, request) : plain(404, 'There is no such page.');
}

/** The decoded path of a request target; undefined where it has a broken escape or a character no path has. */
function decodePath(target) {
  const [encoded = ''] = target.split(/[?#]/);
  try {
    const decoded = decodeURIComponent(encoded);
    return decoded.startsWith('/') && !/[\0\\]/.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** The file for a path; a folder asked for without its slash is given with a separator at its end. */
function findFile(root, asked) {
  const file = path.join(root, asked);
  // `//host` would become a redirect to that host.
  if (asked.includes('//') || (file !== root && !file.startsWith(root + path.sep))) {
    return undefined;
  }
  const stats = statsOf(file);
  if (stats?.isFile() && !asked.endsWith('/')) {
    return file;
  }
  const index = path.join(file, 'index.html');
  if (stats?.isDirectory() && fs.existsSync(index)) {
    return asked.endsWith('/') ? index : file + path.sep;
  }
  return undefined;
}

/** Undefined for whatever is not there, be it that no such name is possible. */
function statsOf(file) {
  try {
    return fs.statSync(file);
  } catch {
    return undefined;
  }
}

function page(status, file, request) {
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const gzip = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const tag = tagOf(file);
  // Names below _next/static carry a hash of the content; everything else must be asked for again.
  const lasting = file.includes(`${path.sep}_next${path.sep}static${path.sep}`);
  const headers = {
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
  };
  if (status === 200 && (request.headers['if-none-match'] ?? '').includes(tag)) {
    return { status: 304, headers };
  }
  const encoding = gzip ? { 'content-encoding': 'gzip' } : {};
  return { status, headers: { ...headers, 'content-type': type, ...encoding }, body: { file } };
}

/** What a file that browsers have kept is known by. It is a weak one, since the same content is sent compressed or not. */
function tagOf(file) {
  const { size, mtimeMs } = fs.statSync(file);
  return `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
}

function plain(status, text) {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}

function isText(type) {
  return type.includes('charset=utf-8');
}

function send(file, gzip, response) {
  const steps = gzip ? [zlib.createGzip()] : [];
  // A reader who goes away, or a file that vanishes, ends this answer and nothing else.
  pipeline([fs.createReadStream(file), ...steps, response], () => response.destroy());
}
