import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';

import { AdminController } from './admin/admin.controller.ts';
import { AuditController } from './audit/audit.controller.ts';
import { CasesController } from './cases/cases.controller.ts';
import { CasesService } from './cases/cases.service.ts';
import { DocsController } from './docs/docs.controller.ts';
import { EventTypesController } from './event-types/event-types.controller.ts';
import { EventsController } from './events/events.controller.ts';
import { StreamGate } from './events/stream-gate.ts';
import { FigureService } from './figures/figure.service.ts';
import { FindingsController } from './findings/findings.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { HealthWatch } from './health/health-watch.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { RouteBook } from './http/route-book.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { DefinitionsService } from './indicators/definitions.service.ts';
import { IndicatorsController } from './indicators/indicators.controller.ts';
import { ValuesService } from './indicators/values.service.ts';
import { ItemsService } from './items/items.service.ts';
import { Meters } from './metrics/meters.ts';
import { MetricsController } from './metrics/metrics.controller.ts';
import { OverviewController } from './overview/overview.controller.ts';
import { OverviewService } from './overview/overview.service.ts';
import { ParkedController } from './parked/parked.controller.ts';
import { type ApiParts, PARTS } from './parts.ts';
import { ProfilesController } from './profiles/profiles.controller.ts';
import { QualityController } from './quality/quality.controller.ts';
import { QualityService } from './quality/quality.service.ts';
import { QueryController } from './query/query.controller.ts';
import { RejectionsController } from './rejections/rejections.controller.ts';
import { StatedController } from './stated/stated.controller.ts';
import { StatedService } from './stated/stated.service.ts';
import { UnitsController } from './units/units.controller.ts';
import { WatermarkController } from './watermark/watermark.controller.ts';
import { WatermarkService } from './watermark/watermark.service.ts';

const CONCURRENT_STREAMS = 8;

@Module({
  controllers: [
    EventsController,
    WatermarkController,
    IndicatorsController,
    OverviewController,
    CasesController,
    UnitsController,
    FindingsController,
    RejectionsController,
    ProfilesController,
    EventTypesController,
    ImportsController,
    QueryController,
    StatedController,
    QualityController,
    AdminController,
    AuditController,
    ParkedController,
    MetricsController,
    HealthController,
    DocsController,
  ],
})
export class ApiModule {
  static with(parts: ApiParts, routes: RouteBook): DynamicModule {
    return {
      module: parts.takesOnly ? IntakeModule : ApiModule,
      providers: [
        { provide: PARTS, useValue: parts },
        { provide: RouteBook, useValue: routes },
        { provide: StreamGate, useValue: new StreamGate(parts.concurrentStreams ?? CONCURRENT_STREAMS) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        FigureService,
        ValuesService,
        DefinitionsService,
        ItemsService,
        OverviewService,
        CasesService,
        StatedService,
        QualityService,
        WatermarkService,
        HealthWatch,
        Meters,
      ],
    };
  }
}

/** What a process serves that only takes events. */
@Module({
  controllers: [
    EventsController,
    ImportsController,
    WatermarkController,
    EventTypesController,
    MetricsController,
    HealthController,
    DocsController,
  ],
})
class IntakeModule {}
