import { watermarkAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { WatermarkService } from './watermark.service.ts';

const LONGEST_WAIT = 30_000;
const error = `must be milliseconds from 0 to ${LONGEST_WAIT}`;
const watermarkQuery = z.strictObject({
  wait: z.coerce
    .number({ error })
    .int({ error })
    .min(0, { error })
    .max(LONGEST_WAIT, { error })
    .default(0)
    .meta({ description: '最多等待毫秒数 / waits so long for what is accepted by now to be visible' }),
});

@Controller('v1/watermark')
export class WatermarkController {
  constructor(@Inject(WatermarkService) private readonly watermark: WatermarkService) {}

  @Get()
  @Endpoint({
    zh: '数据截至',
    en: 'How much is accepted and visible',
    scope: 'any',
    query: watermarkQuery,
    answer: watermarkAnswer,
  })
  now(@Query() { wait }: z.infer<typeof watermarkQuery>) {
    return this.watermark.after(wait);
  }
}
