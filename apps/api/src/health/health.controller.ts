import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { HealthWatch } from './health-watch.ts';

const healthAnswer = z.object({ status: z.enum(['ok', 'unwell']), reasons: z.array(z.string()) });

@Controller('health')
export class HealthController {
  constructor(@Inject(HealthWatch) private readonly watch: HealthWatch) {}

  @Get('live')
  @Endpoint({ zh: '进程在运行', en: 'The process runs', scope: 'open', answer: healthAnswer })
  live() {
    return { status: 'ok', reasons: [] };
  }

  @Get('ready')
  @Endpoint({
    zh: '可以使用；投影停滞时为 503',
    en: 'Fit for use; 503 with reasons when the projector is stuck',
    scope: 'open',
    answer: healthAnswer,
  })
  ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const reasons = this.watch.reasons();
    if (reasons.length === 0) return { status: 'ok', reasons };
    void reply.code(503).header('retry-after', '5');
    return { status: 'unwell', reasons };
  }
}
