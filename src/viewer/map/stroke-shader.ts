import {STROKE_TEXELS, STROKES_A_ROW} from "./strokes.js";

/**
 * Puts the corners of each stroke's two triangles on the screen. The strokes are read from a texture rather than
 * drawn as instances, which software renderers draw one by one.
 */
export const VERTEX_SHADER = `#version 300 es
precision highp float;
uniform highp sampler2D strokes;
uniform vec2 size;
uniform float ratio;
uniform vec2 texels;
out vec2 texel;
out vec2 inside;

void main() {
  int stroke = gl_VertexID / 6;
  int turn = gl_VertexID % 6;
  // Two triangles of the corners 0 1 2 and 2 1 3.
  int which = turn < 3 ? turn : turn == 3 ? 2 : turn == 4 ? 1 : 3;
  vec2 corner = vec2(float(which & 1), float(which >> 1)) * 2.0 - 1.0;
  ivec2 first = ivec2((stroke % ${STROKES_A_ROW}) * ${STROKE_TEXELS}, stroke / ${STROKES_A_ROW});
  vec4 middle = texelFetch(strokes, first, 0);
  vec4 down = texelFetch(strokes, first + ivec2(1, 0), 0);
  vec4 picture = texelFetch(strokes, first + ivec2(2, 0), 0);
  vec4 sides = texelFetch(strokes, first + ivec2(3, 0), 0);
  vec2 at = middle.xy + middle.zw * corner.x + down.xy * corner.y;
  texel = mix(picture.xy, picture.zw, corner * 0.5 + 0.5) / texels;
  // How far within the two lines that cut an arc out, in device pixels; anything else is uncut.
  vec2 spot = at - down.zw;
  inside = dot(sides, sides) == 0.0 ? vec2(1.0) : vec2(dot(spot, sides.xy), dot(spot, sides.zw)) * ratio + 0.5;
  gl_Position = vec4(at / size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
`;

export const FRAGMENT_SHADER = `#version 300 es
precision mediump float;
in highp vec2 texel;
in vec2 inside;
uniform sampler2D atlas;
out vec4 pixel;

void main() {
  pixel = texture(atlas, texel) * clamp(min(inside.x, inside.y), 0.0, 1.0);
}
`;
