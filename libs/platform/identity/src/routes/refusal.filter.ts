import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';

/** Refusals of the sign-in routes as JSON: code, both languages, the field, and the number to quote to support. */
@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  async catch({ status, code, text, field }: Refusal, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const requestId = http.getRequest<FastifyRequest>().id;
    const reply = http.getResponse<FastifyReply>();
    if (status === 429) void reply.header('retry-after', '900');
    await reply
      .code(status)
      .header('cache-control', 'no-store')
      .send({ code, message: text, ...(field === undefined ? {} : { field }), requestId });
  }
}
