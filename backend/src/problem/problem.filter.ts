import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { TooManyPeriods } from '@cimai/analysis';
import { notReceived } from './not-received.js';
import { problem, Problem, type ProblemWords } from './problem.js';
import { validationWords } from './validation-words.js';

/** The one place where an error becomes an HTTP answer: `application/problem+json` after RFC 9457, in the asker's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    const { status, name, words, more } = this.describe(error, request);
    if (response.headersSent) {
      response.end();
      return;
    }
    const chinese = request.acceptsLanguages('zh', 'en') === 'zh';
    response
      .status(status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:cimai:problem:${name}`,
          title: chinese ? words.zh : words.en,
          status,
          detail: chinese ? words.zh : words.en,
          instance: request.originalUrl,
          words,
          ...more,
        }),
      );
  }

  private describe(
    error: unknown,
    request: Request,
  ): { status: number; name: string; words: ProblemWords; more: Record<string, unknown> } {
    if (error instanceof TooManyPeriods) return this.describe(problem.tooManyPeriods(error.by), request);
    if (error instanceof Problem) return { status: error.getStatus(), name: error.problem, words: error.words, more: error.more };
    const unreceived = error instanceof Error && statusOf(error) < 500 ? notReceived(error) : null;
    if (unreceived) return this.describe(unreceived, request);
    if (error instanceof HttpException && error.getStatus() < 500) return describeRefusal(error);
    if (error instanceof Error && statusOf(error) < 500) {
      const words = {
        zh: `服务器没有接受这个请求：${error.message}`,
        en: `The server did not take this request: ${error.message}`,
      };
      return { status: statusOf(error), name: 'bad-request', words, more: {} };
    }
    this.log.error(`${request.method} ${request.originalUrl}`, error instanceof Error ? error.stack : String(error));
    const words = {
      zh: '服务器内部出错，已记入日志。已收录的资料没有受影响。',
      en: 'Something broke in the server; it is in the log. Nothing kept was touched.',
    };
    return { status: 500, name: 'internal', words, more: {} };
  }
}

/** What the framework refused: an unknown address, or a question whose values do not validate. */
function describeRefusal(error: HttpException): {
  status: number;
  name: string;
  words: ProblemWords;
  more: Record<string, unknown>;
} {
  const status = error.getStatus();
  const body = error.getResponse() as { message?: string | string[] };
  const details = Array.isArray(body.message) ? body.message : [body.message ?? error.message];
  if (status === 404)
    return {
      status,
      name: 'no-such-address',
      words: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
      more: {},
    };
  return { status, name: 'invalid-question', words: validationWords(details), more: { errors: details } };
}

/** The status an error carries, as those of the framework and of the web server's own parsers do; 500 where it carries none. */
function statusOf(error: Error): number {
  const status = error instanceof HttpException ? error.getStatus() : 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 ? status : 500;
}
