"""Pictures as plain data: where each mark stands. A page draws them as SVG (`plot.html`), a terminal in blocks."""

from recount.views.plots.blocks import blocks
from recount.views.plots.shape_path import shape_path
from recount.views.plots.spark import spark
from recount.views.plots.strip import Strip, strip
from recount.views.plots.toll_plot import Plot, plot

__all__ = ["Plot", "Strip", "blocks", "plot", "shape_path", "spark", "strip"]
