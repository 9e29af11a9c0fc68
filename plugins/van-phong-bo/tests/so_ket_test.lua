-- Hội nghị sơ kết: các hạn đếm lùi, sẵn sàng, hoãn và mỗi nhánh.
local function san_sang(ten, duyet, moi, hau_can, ket_qua)
	test(ten) { decision = "hn.san-sang", on = "2024-07-01", given = { hn_ngay = "2024-07-12", hn_truoc_moi = 3, hn_duyet = duyet, hn_ngay_moi = moi, hn_hau_can = hau_can }, expect = { ket_qua = ket_qua } }
end
san_sang("chưa duyệt", false, nil, nil, "chua-duyet")
san_sang("thiếu hậu cần", true, "2024-07-09", false, "thieu-hau-can")
san_sang("giấy mời đúng 3 ngày làm việc trước", true, "2024-07-09", true, "san-sang")
san_sang("giấy mời muộn một ngày", true, "2024-07-10", true, "moi-muon")
local function lich(ten, bao_cao, trinh, ket_qua)
	test(ten) { decision = "hn.lich", on = "2024-07-01", given = { hn_truoc_bao_cao = bao_cao, hn_truoc_trinh = trinh }, expect = { ket_qua = ket_qua } }
end
lich("báo cáo trước, trình sau", 8, 5, "duoc")
lich("hai hạn cùng ngày là sai", 5, 5, "sua")

local function dat(bao_cao)
	return { set = { hn_ten = "Sơ kết 6 tháng 2024", hn_ngay = "2024-07-12", hn_hinh_thuc = "ket-hop", hn_chu_tri = "Bộ trưởng", hn_truoc_bao_cao = bao_cao, hn_truoc_trinh = 5, hn_truoc_moi = 3, hn_sau_ket_luan = 5 }, done = "lich" }
end
local function den_hop(du, hau_can)
	return { dat(8),
		{ expect = { skipped = { "sua-lich" }, due = { ["bao-cao"] = "2024-07-02" } } },
		{ set = { hn_don_vi = { { ten = "Cục A", da_gui = true }, { ten = "Vụ B", da_gui = du } } }, done = "bao-cao" },
		du and { expect = { skipped = { "don-doc" } } } or { set = { hn_don_doc = "Vụ B gửi trước 05/7" }, expect = { due = { ["don-doc"] = "2024-07-05" } }, done = "don-doc" },
		{ expect = { due = { ["du-thao"] = "2024-07-05" } } },
		{ set = { hn_du_thao = true, hn_tham_luan = { { don_vi = "Cục A", chu_de = "2G" } } }, done = "du-thao" },
		{ set = { hn_duyet = false, hn_y_kien = "Thêm số liệu" }, done = "duyet" },
		{ expect = { open = { "sua-du-thao" } } },
		{ set = { hn_duyet = true } },
		{ expect = { skipped = { "sua-du-thao" }, due = { ["giay-moi"] = "2024-07-09" } } },
		{ set = { hn_ngay_moi = "2024-07-09" }, done = "giay-moi" },
		{ expect = { due = { ["hau-can"] = "2024-07-12" } } },
		{ set = { hn_hau_can = hau_can }, done = "hau-can" } }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
test "sơ kết: đủ báo cáo, họp, kết luận" { procedure = "hoi-nghi-so-ket", on = "2024-06-24", walk = them(den_hop(true, true), { expect = { due = { hop = "2024-07-12" }, facts = { ["hn.san-sang.ket_qua"] = "san-sang" } } }, { set = { hn_da_hop = true }, done = "hop" }, { expect = { skipped = { "hoan" }, due = { ["ket-luan"] = "2024-07-19" } } }, { set = { hn_so_ket_luan = "1/TB", hn_so_viec = 12, hn_ngay_ket_luan = "2024-07-18" }, done = "ket-luan" }), expect = { outcome = "xong" } }
test "sơ kết: đơn vị thiếu báo cáo, hoãn" { procedure = "hoi-nghi-so-ket", on = "2024-06-24", walk = them(den_hop(false, false), { set = { hn_da_hop = false }, done = "hop" }, { set = { hn_ngay_hoan = "2024-07-19" }, done = "hoan" }), expect = { outcome = "hoan-hop" } }
test "sơ kết: lịch sai phải sửa" { procedure = "hoi-nghi-so-ket", on = "2024-06-24", walk = { dat(4), { expect = { open = { "sua-lich" } } }, { set = { hn_truoc_bao_cao = 8 } } }, expect = { open = { "bao-cao" }, skipped = { "sua-lich" } } }
