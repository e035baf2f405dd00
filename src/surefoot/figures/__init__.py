"""Exercise figures: pose data to animated SVG, printed strip and alt text. Pure: no files of its own, no clock, no Django."""
