import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { platformRefusals } from '../refusals.ts';
import { sendRefusals } from './server.ts';

/** The built pages, and the answer to every address that nobody serves: the one page, or a refusal for machines. */
export async function addPages(app: FastifyInstance, webDirectory: string | undefined): Promise<void> {
  if (webDirectory && existsSync(join(webDirectory, 'index.html'))) await serveFiles(app, webDirectory);
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && webDirectory;
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return sendRefusals(request, reply, [platformRefusals.notFound('', { what: request.url.split('?')[0] ?? '' })]);
  });
}

async function serveFiles(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      reply.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
