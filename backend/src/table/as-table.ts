import {
  Injectable,
  SetMetadata,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiProduces } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { asCsv, type Table } from './table.js';

const TABLE = 'cimai:table';

/** Sends an answer as CSV where the asker prefers it (`Accept: text/csv`), as JSON otherwise. */
@Injectable()
export class TableInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const tableOf = this.reflector.get<(answer: unknown) => Table>(TABLE, context.getHandler());
    const http = context.switchToHttp();
    if (http.getRequest<Request>().accepts(['json', 'text/csv']) !== 'text/csv') return next.handle();
    const response = http.getResponse<Response>();
    return next.handle().pipe(
      map(answer => {
        response.type('text/csv; charset=utf-8');
        return asCsv(tableOf(answer));
      }),
    );
  }
}

/** The table behind an answer: what `Accept: text/csv` gets. */
export function AsTable<GivenAnswer>(tableOf: (answer: GivenAnswer) => Table): MethodDecorator {
  return applyDecorators(
    SetMetadata(TABLE, tableOf),
    UseInterceptors(TableInterceptor),
    ApiProduces('application/json', 'text/csv'),
  );
}
