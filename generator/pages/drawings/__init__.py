"""Drawings as SVG: signs of stances, strips of days, cross-sections. Drawn at build time; script only adds comfort."""
