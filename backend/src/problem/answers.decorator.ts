import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';

/** Documents what an address answers: a type of the wire by its name, and problems after RFC 9457. */
export function Answers(type: string, summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({
      description: summary,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${type}` } } },
    }),
    ApiResponse({
      status: '4XX',
      description: 'A problem, named and in words.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  );
}
