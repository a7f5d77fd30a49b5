import {
  Injectable,
  SetMetadata,
  StreamableFile,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { map, mergeMap, type Observable } from 'rxjs';
import { asCsv, type Table } from './table.js';
import { asXlsx, XLSX } from './xlsx.js';

const TABLE = 'cimai:table';

/** Names, in the description of an address, the media types it answers in besides JSON. */
export const ALSO_AS = 'x-also-as';

/** How a room's answer becomes a table, and what its sheet is called in a workbook. */
interface TableOf {
  tableOf: (answer: unknown) => Table;
  sheet: string;
}

/** Sends an answer as CSV or as an Excel workbook where the asker prefers it (`Accept`), as JSON otherwise. */
@Injectable()
export class TableInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { tableOf, sheet } = this.reflector.get<TableOf>(TABLE, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    // One address, three answers: what keeps answers must tell them apart.
    response.vary('Accept');
    const wanted = request.accepts(['json', 'text/csv', XLSX]);
    if (wanted === 'text/csv') {
      response.type('text/csv; charset=utf-8');
      return next.handle().pipe(map(answer => asCsv(tableOf(answer))));
    }
    if (wanted !== XLSX) return next.handle();
    return next.handle().pipe(mergeMap(async answer => asFile(await asXlsx(tableOf(answer), sheet, addressOf(request)))));
  }
}

function asFile(workbook: Buffer): StreamableFile {
  return new StreamableFile(workbook, { type: XLSX, disposition: 'attachment; filename="cimai.xlsx"' });
}

/** The whole address that was asked, as a person would read it. */
function addressOf({ protocol, headers, originalUrl }: Request): string {
  return `${protocol}://${headers.host ?? ''}${readable(originalUrl)}`;
}

function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * The table behind an answer: what `Accept: text/csv` gets, and a workbook's media type.
 * @param sheet the name of its sheet in a workbook
 */
export function AsTable<GivenAnswer>(tableOf: (answer: GivenAnswer) => Table, sheet: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(TABLE, { tableOf, sheet }),
    UseInterceptors(TableInterceptor),
    ApiExtension(ALSO_AS, ['text/csv', XLSX]),
  );
}
