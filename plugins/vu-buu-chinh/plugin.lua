-- Vụ Bưu chính: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-buu-chinh",
	api = 1,
	name = "Vụ Bưu chính",
	name_en = "Department of Posts",
	abbr = "VBC",
	site = "mic.gov.vn",
	duty = "Quản lý nhà nước về bưu chính, chuyển phát",
	now = {
		from = "2025-03-01",
		text = "Vụ Bưu chính, Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "bưu gửi", also = { "hàng gửi", "bưu phẩm", "bưu kiện", "gói hàng" } },
		{ "doanh nghiệp bưu chính", also = { "hãng chuyển phát", "công ty chuyển phát nhanh", "shipper" } },
		{ "dịch vụ bưu chính", also = { "chuyển phát", "giao hàng", "gửi hàng" } },
		{ "bồi thường thiệt hại", also = { "đền bù", "đền tiền" } },
		{ "thời gian toàn trình", also = { "thời gian giao hàng" } },
		{ "cước", also = { "giá cước", "phí gửi", "tiền ship" } },
	},
}
