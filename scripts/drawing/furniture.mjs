/** What stands in the rooms. Each function returns shapes around the middle of its floor; the front is towards +z. */
import { ball, box, cylinder, group } from './shapes.mjs'

const legs = (width, depth, height, thick, shade) =>
  [-1, 1].flatMap((x) =>
    [-1, 1].map((z) =>
      box({ at: [(x * (width - thick)) / 2, 0, (z * (depth - thick)) / 2], size: [thick, height, thick], shade }),
    ),
  )

export const chair = (place, shade = 0.4) =>
  group(
    place,
    legs(0.44, 0.44, 0.45, 0.035, shade),
    box({ at: [0, 0.45, 0], size: [0.46, 0.035, 0.46], shade }),
    [-1, 1].map((x) => box({ at: [x * 0.2, 0.45, -0.21], size: [0.035, 0.42, 0.03], shade, tilt: -6 })),
    box({ at: [0, 0.62, -0.235], size: [0.44, 0.26, 0.022], shade, tilt: -6 }),
  )

export const table = (place, { size: [width, height, depth], shade = 0.5, thick = 0.06 }) =>
  group(
    place,
    box({ at: [0, height - 0.04, 0], size: [width, 0.04, depth], shade }),
    legs(width - 0.08, depth - 0.08, height - 0.04, thick, shade * 0.8),
  )

export const desk = (place, shade = 0.55) =>
  group(
    place,
    box({ at: [0, 0.71, 0], size: [1.6, 0.035, 0.8], shade }),
    [-1, 1].map((x) => box({ at: [x * 0.77, 0, 0], size: [0.035, 0.71, 0.74], shade })),
    box({ at: [0, 0.3, -0.36], size: [1.5, 0.41, 0.025], shade }),
    box({ at: [0.53, 0.1, 0.02], size: [0.4, 0.58, 0.66], shade: shade * 0.85 }),
  )

export const screen = (place, glow = 0) =>
  group(
    place,
    box({ at: [0, 0, 0], size: [0.26, 0.015, 0.18], shade: 0.12 }),
    box({ at: [0, 0, -0.03], size: [0.05, 0.2, 0.03], shade: 0.12 }),
    box({ at: [0, 0.13, 0], size: [0.58, 0.36, 0.03], shade: 0.1 }),
    glow ? box({ at: [0, 0.145, 0.016], size: [0.55, 0.33, 0.002], shade: 0, glow }) : [],
  )

export const keyboard = (place) => group(place, box({ size: [0.44, 0.02, 0.15], shade: 0.2 }))

export const telephone = (place, shade = 0.12) =>
  group(
    place,
    box({ size: [0.2, 0.05, 0.2], shade }),
    box({ at: [0, 0.04, 0.02], size: [0.14, 0.02, 0.13], shade: shade * 1.6, tilt: 8 }),
    box({ at: [0, 0.08, -0.06], size: [0.24, 0.03, 0.045], shade }),
    [-1, 1].map((x) => box({ at: [x * 0.1, 0.06, -0.06], size: [0.05, 0.035, 0.055], shade })),
  )

export const cup = (place, shade = 0.8) =>
  group(place, cylinder({ size: [0.08, 0.09, 0.08], shade }), box({ at: [0.05, 0.02, 0], size: [0.03, 0.05, 0.012], shade }))

export const lectern = (place, shade = 0.6) =>
  group(
    place,
    box({ size: [0.5, 0.04, 0.45], shade }),
    box({ at: [0, 0.04, 0], size: [0.4, 1, 0.3], shade }),
    box({ at: [0, 1.04, 0], size: [0.62, 0.05, 0.5], shade, tilt: -14 }),
  )

/** A wall in the plane z = 0 with a hole in it, from `hole.left` and `hole.low`. */
export const wallWith = (place, { size: [width, height, thick], hole, shade }) => {
  const right = width / 2 - (hole.left + hole.width)
  const left = hole.left + width / 2
  return group(
    place,
    box({ at: [-width / 2 + left / 2, 0, 0], size: [left, height, thick], shade }),
    box({ at: [width / 2 - right / 2, 0, 0], size: [right, height, thick], shade }),
    box({
      at: [hole.left + hole.width / 2, hole.low + hole.height, 0],
      size: [hole.width, height - hole.low - hole.height, thick],
      shade,
    }),
    hole.low > 0 ? box({ at: [hole.left + hole.width / 2, 0, 0], size: [hole.width, hole.low, thick], shade }) : [],
  )
}

/** A pendant lamp's shade, with the bulb in it; `at` is the bulb. */
export const pendant = (at, width = 0.5, glow = 6) =>
  group(
    { at },
    cylinder({ at: [0, 0.05, 0], size: [width * 0.35, 0.12, width * 0.35], shade: 0.06 }),
    cylinder({ at: [0, 0.02, 0], size: [width, 0.03, width], shade: 0.06 }),
    cylinder({ at: [0, 0.17, 0], size: [0.012, 3, 0.012], shade: 0.05 }),
    ball({ at: [0, -0.06, 0], size: [0.1, 0.08, 0.1], shade: 0, glow }),
  )
